import { z } from 'zod';
import type { Endpoint } from '../../../src-shared/contract/endpoint.ts';
import type { JsonSchema } from './openApiTypes.ts';

/** How text from an address is read for one field. */
export interface FieldKind {
  readonly scalar: 'number' | 'boolean' | 'text';
  /** Whether the field takes several; one alone is a list of one. */
  readonly isList: boolean;
}

/** The kinds of an endpoint's fields, also under their other names; made once, as it goes through the whole schema. */
export function fieldKinds(endpoint: Endpoint): ReadonlyMap<string, FieldKind> {
  const { properties = {} } = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' });
  const kinds = new Map(Object.entries(properties).map(([name, schema]) => [name, kindOf(schema as JsonSchema)]));
  for (const [alias, name] of Object.entries(endpoint.aliases)) {
    const kind = kinds.get(name);
    if (kind !== undefined) kinds.set(alias, kind);
  }
  return kinds;
}

function kindOf(schema: JsonSchema): FieldKind {
  const nonNull = schema.anyOf?.find((option) => option.type !== 'null');
  if (nonNull !== undefined) return kindOf(nonNull);
  if (schema.type === 'array') return { scalar: scalarOf(schema.items), isList: true };
  return { scalar: scalarOf(schema), isList: false };
}

function scalarOf(schema: JsonSchema | undefined): FieldKind['scalar'] {
  const types = [schema?.type].flat();
  if (types.includes('integer') || types.includes('number')) return 'number';
  return types.includes('boolean') ? 'boolean' : 'text';
}
