-- Run once by the database image, as superuser, when its volume is empty: the two roles and the database of the product.
-- The owner is used by migrations only; the application's role gets its rights from the migration step.
\set ON_ERROR_STOP on
\getenv owner_password FAMILYPLANNING_OWNER_PASSWORD
\getenv app_password FAMILYPLANNING_APP_PASSWORD

CREATE ROLE familyplanning_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE familyplanning_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE familyplanning OWNER familyplanning_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
