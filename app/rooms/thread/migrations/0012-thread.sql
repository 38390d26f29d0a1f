create schema thread;
grant usage on schema thread to rf_app, rf_keeper;
