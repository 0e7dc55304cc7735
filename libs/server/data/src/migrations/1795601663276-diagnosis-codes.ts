import { MigrationInterface, QueryRunner } from 'typeorm';
import { Scripts, runScripts } from './scripts';

const UP: Scripts = {
  'better-sqlite3': [
    "CREATE TABLE \"diagnosis_code\" (\"code\" varchar(10) PRIMARY KEY NOT NULL, \"text\" varchar(300) NOT NULL, \"words\" varchar(300) NOT NULL)",
  ],
  postgres: [
    "CREATE TABLE \"diagnosis_code\" (\"code\" character varying(10) NOT NULL, \"text\" character varying(300) NOT NULL, \"words\" character varying(300) NOT NULL, CONSTRAINT \"pk_diagnosis_code\" PRIMARY KEY (\"code\"))",
  ],
};

const DOWN: Scripts = {
  'better-sqlite3': [
    "DROP TABLE \"diagnosis_code\"",
  ],
  postgres: [
    "DROP TABLE \"diagnosis_code\"",
  ],
};

export class DiagnosisCodes1795601663276 implements MigrationInterface {
  name = 'DiagnosisCodes1795601663276';
  up = (runner: QueryRunner): Promise<void> => runScripts(runner, UP);
  down = (runner: QueryRunner): Promise<void> => runScripts(runner, DOWN);
}
