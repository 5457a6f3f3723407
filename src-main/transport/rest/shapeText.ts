import { escapeHtml } from './escapeHtml.ts';
import type { JsonSchema } from './openApiTypes.ts';

const oneLineLength = 76;

/** A schema as a line or a block of readable HTML, much as TypeScript writes types; named shapes are links. */
export function shapeText(schema: JsonSchema, indent = ''): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return `<a href="#shape-${escapeHtml(name)}">${escapeHtml(name)}</a>`;
  }
  if (schema.anyOf !== undefined) return schema.anyOf.map((option) => shapeText(option, indent)).join(' | ');
  if (schema.const !== undefined) return escapeHtml(JSON.stringify(schema.const));
  if (schema.enum !== undefined) return schema.enum.map((value) => escapeHtml(JSON.stringify(value))).join(' | ');
  const { type } = schema;
  if (typeof type === 'object') return type.map((one) => shapeText({ ...schema, type: one }, indent)).join(' | ');
  switch (type) {
    case 'array':
      return arrayText(schema, indent);
    case 'object':
      return objectText(schema, indent);
    case 'string':
      return schema.format === undefined ? 'string' : escapeHtml(schema.format);
    default:
      return type ?? 'any';
  }
}

function arrayText({ items, prefixItems }: JsonSchema, indent: string): string {
  if (prefixItems !== undefined) return `[${prefixItems.map((item) => shapeText(item, indent)).join(', ')}]`;
  const item = shapeText(items ?? {}, indent);
  return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
}

function objectText({ properties = {}, required = [], additionalProperties }: JsonSchema, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(
    ([name, schema]) => `${escapeHtml(name)}${required.includes(name) ? '' : '?'}: ${shapeText(schema, inner)}`,
  );
  if (typeof additionalProperties === 'object')
    fields.push(`[name: string]: ${shapeText(additionalProperties, inner)}`);
  if (fields.length === 0) return '{}';
  const oneLine = `{ ${fields.join('; ')} }`;
  const isShort = oneLine.replaceAll(/<[^>]*>/g, '').length <= oneLineLength && !oneLine.includes('\n');
  return isShort ? oneLine : `{\n${fields.map((field) => `${inner}${field}`).join('\n')}\n${indent}}`;
}
