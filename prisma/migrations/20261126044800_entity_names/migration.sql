-- Who or what is called just that, in one step: searching asks for it each time, whatever else has the word.
CREATE INDEX "SearchEntry_entity_names" ON "SearchEntry" USING GIN (string_to_array(lower(title), E'\n')) WHERE kind = 'ENTITY';
