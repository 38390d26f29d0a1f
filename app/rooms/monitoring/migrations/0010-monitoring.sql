create schema monitoring;
grant usage on schema monitoring to rf_app, rf_keeper;
