// node validate.mjs sarif|<schema file> <report file>: prints what is wrong and exits 1, or prints nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv2020 from 'ajv/dist/2020.js';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const [schemaName, reportFile] = process.argv.slice(2);
const sarif = schemaName === 'sarif';
const schemaFile = sarif ? createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') : schemaName;
const ajv = sarif ? new Ajv04({ strict: false, allErrors: true, unicodeRegExp: false }) : new Ajv2020({ allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
if (!validate(JSON.parse(readFileSync(reportFile, 'utf8')))) {
  for (const error of validate.errors.slice(0, 10)) {
    console.log(`${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
  }
  process.exitCode = 1;
}
