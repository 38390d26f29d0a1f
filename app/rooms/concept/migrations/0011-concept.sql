create schema concept;
grant usage on schema concept to rf_app, rf_keeper;
