-- Names are completed while they are typed, and those that are nearly the same are found: by their trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "SearchEntry_entity_name_trigrams" ON "SearchEntry" USING gin (lower(title) gin_trgm_ops) WHERE kind = 'ENTITY';
