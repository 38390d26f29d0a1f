-- Work that comes again and again is found in the rooms' own tables: decision record 0003.
drop schema jobs;
