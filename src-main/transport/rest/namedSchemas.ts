import { z } from 'zod';
import * as account from '../../../src-shared/contract/account.ts';
import * as checkIn from '../../../src-shared/contract/checkIn.ts';
import * as common from '../../../src-shared/contract/common.ts';
import * as coping from '../../../src-shared/contract/coping.ts';
import * as directory from '../../../src-shared/contract/directory.ts';
import * as journal from '../../../src-shared/contract/journal.ts';
import * as mood from '../../../src-shared/contract/mood.ts';
import * as system from '../../../src-shared/contract/system.ts';
import type { JsonSchema } from './openApiTypes.ts';

/** Where shapes that several endpoints share are exported; each appears once in the document, under its name. */
const modules: readonly Readonly<Record<string, unknown>>[] = [
  account,
  checkIn,
  common,
  coping,
  directory,
  journal,
  mood,
  system,
];

const references = '#/components/schemas/';
/** Formats say what their patterns would, and can be read. */
const readableFormats: readonly (string | undefined)[] = ['date', 'date-time', 'email', 'uuid'];

export interface SchemaWriter {
  /** JSON Schema (2020-12) of a schema, with references to the named ones. */
  write(schema: z.ZodType): JsonSchema;
  /** The named schemas that have been referred to so far, by name. */
  named(): Readonly<Record<string, JsonSchema>>;
}

/** Turns the contract's schemas into those of the document. */
export function schemaWriter(): SchemaWriter {
  const names = z.registry<{ id: string }>();
  for (const [name, schema] of modules.flatMap((module) => Object.entries(module))) {
    if (schema instanceof z.ZodObject && Object.keys(schema.shape).length > 0) {
      names.add(schema, { id: `${name.charAt(0).toUpperCase()}${name.slice(1)}` });
    }
  }
  const named = new Map<string, JsonSchema>();

  return {
    write(schema) {
      const {
        $schema: _version,
        $defs = {},
        ...written
      } = z.toJSONSchema(z.strictObject({ schema }), {
        // Answers are written as the contract takes them in, too: it checks them before they leave.
        io: 'input',
        metadata: names,
        unrepresentable: 'any',
        override: ({ jsonSchema }) => simplify(jsonSchema),
      });
      for (const [name, definition] of Object.entries($defs)) {
        const { id: _id, ...shape } = definition as JsonSchema & { id?: string };
        keep(named, documentName(name), relocated(shape));
      }
      const { schema: wanted } = (written as JsonSchema).properties as { schema: JsonSchema };
      return relocated(wanted);
    },
    named: () => Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Text of any JSON is the one shape of the contract that refers to itself, and it has no name of its own there. */
function documentName(name: string): string {
  return name.startsWith('__') ? 'AnyJson' : name;
}

function keep(named: Map<string, JsonSchema>, name: string, shape: JsonSchema): void {
  const earlier = named.get(name);
  if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(shape)) {
    throw new Error(`Two shapes are called ${name}; export them under different names.`);
  }
  named.set(name, shape);
}

function relocated(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string'
      ? references + documentName(value.slice(value.lastIndexOf('/') + 1))
      : value,
  ) as JsonSchema;
}

function simplify(schema: z.core.JSONSchema.BaseSchema): void {
  if (readableFormats.includes(schema.format)) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
