-- A publication writes many names at once, and somebody types the next moment: entries that wait to be sorted into the index make it useless until then.
ALTER INDEX "SearchEntry_entity_name_trigrams" SET (fastupdate = off);
SELECT gin_clean_pending_list('"SearchEntry_entity_name_trigrams"'::regclass);
