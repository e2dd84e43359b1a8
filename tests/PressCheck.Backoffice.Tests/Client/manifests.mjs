// node manifests.mjs SCREENS BUNDLE CLIENT FILE: checks what the package tells the backoffice with the schema of one version of the client, if that brings one, and says the mistakes;
// writes it to FILE as TypeScript too, for the client's own declarations to check.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [screens, bundle, client, file] = process.argv.slice(2);
const Ajv = createRequire(join(screens, 'package.json'))('ajv');
const { manifests } = await import(pathToFileURL(join(bundle, 'backoffice.js')).href);

// What is loaded later is a function here, and an address in a schema.
const unknown = [];
const told = manifests.map((one) => JSON.parse(JSON.stringify(one, (_, value) => (typeof value === 'function' ? '/App_Plugins/PressCheck/loaded.js' : value))));
const schemaFile = join(client, 'umbraco-package-schema.json');
if (existsSync(schemaFile)) checkWithSchema(JSON.parse(readFileSync(schemaFile, 'utf8'), asMeant));
writeFileSync(file, asTypeScript());

/** The schema is made by a program, which here and there writes the type `{boolean}`, and examples that are no list. */
function asMeant(key, value) {
  if (key === 'examples' && !Array.isArray(value)) return undefined;
  return key === 'type' && value === '{boolean}' ? 'boolean' : value;
}

function checkWithSchema(schema) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema(schema, 'umbraco');
  const complain = (name, validate, value) => {
    if (!validate(value)) console.log(`${name}: ${ajv.errorsText(validate.errors)}`);
  };
  const ours = JSON.parse(readFileSync(join(bundle, 'umbraco-package.json'), 'utf8'));
  complain('umbraco-package.json', ajv.getSchema('umbraco'), ours);
  for (const name of Object.keys(ours)) if (!(name in schema.properties)) console.log(`umbraco-package.json: nobody knows ${name}`);

  // The schema lets any extension pass as one of no kind that it knows; each is checked as what it says that it is.
  for (const one of [...ours.extensions, ...told]) {
    const definitions = Object.entries(schema.definitions).filter(([, { properties }]) => properties?.type?.const === one.type && (properties.kind?.const ?? one.kind) === one.kind && 'alias' in properties);
    const [definition] = definitions.find(([, { properties }]) => properties.kind?.const === one.kind) ?? [];
    if (definition !== undefined) complain(one.alias, ajv.compile({ $ref: `umbraco#/definitions/${encodeURIComponent(definition)}` }), one);
    else unknown.push(one.type);
  }

  console.error(`Not in the schema: ${[...new Set(unknown)].join(', ')}`);
}

function asTypeScript() {
  const imports = ['collection', 'dashboard', 'document', 'entity-action', 'entity-bulk-action', 'entity-sign', 'extension-registry', 'localization', 'section', 'user-permission', 'workspace'];
  const one = (manifest, at) => {
    const kind = manifest.kind === undefined ? '' : `; kind: '${manifest.kind}'`;
    return `export const manifest${at}: Extract<UmbExtensionManifest, { type: '${manifest.type}'${kind} }> = ${JSON.stringify(manifest, null, 2)};`;
  };
  return `${imports.map((name) => `import '@umbraco-cms/backoffice/${name}';`).join('\n')}
// No package of the client's leads to it.
import type {} from '${join(client, 'dist-cms/packages/core/entity-sign/kinds/icon/types.js')}';

declare global {
  interface UmbExtensionConditionConfigMap {
    pressCheckKnown: { alias: 'PressCheck.Condition.Known'; move?: string };
    pressCheckRole: { alias: 'PressCheck.Condition.Role'; least: string };
    pressCheckNeeds: { alias: 'PressCheck.Condition.Needs' };
  }
}

${told.map(one).join('\n')}
`;
}
