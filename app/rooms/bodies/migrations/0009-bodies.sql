create schema bodies;
grant usage on schema bodies to rf_app, rf_keeper;
