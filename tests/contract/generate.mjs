// Writes a JSON Schema of every type in slack.ts to the file that is named as the argument.
import { readFileSync, writeFileSync } from 'node:fs';
import { createGenerator } from 'ts-json-schema-generator';

const path = 'slack.ts';
const names = [...readFileSync(path, 'utf8').matchAll(/^export type (\w+)/gm)].map((m) => m[1]);
const generator = createGenerator({ path, expose: 'export', jsDoc: 'none', skipTypeCheck: true });
const schemas = Object.fromEntries(names.map((name) => [name, generator.createSchema(name)]));
writeFileSync(process.argv[2], JSON.stringify(schemas));
