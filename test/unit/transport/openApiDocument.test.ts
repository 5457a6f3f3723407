import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../src-main/transport/rest/openApiDocument.ts';
import type { JsonSchema, Operation } from '../../../src-main/transport/rest/openApiTypes.ts';
import { contract, endpointNames } from '../../../src-shared/contract/index.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const document = openApiDocument(version);

function operationOf(name: string): Operation {
  const found = Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .filter(({ operationId }) => operationId === name);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} operations are called ${name}`);
  return found[0];
}

function bodyOf(name: string): JsonSchema {
  return operationOf(name).requestBody?.content['application/json']?.schema ?? {};
}

describe('the OpenAPI document', () => {
  it('that is committed is the one the contract makes (else: npm run openapi)', () => {
    expect(JSON.parse(readFileSync(join(root, 'resources', 'openapi.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(document)),
    );
  });

  it('has every endpoint at its address, with its success status', () => {
    for (const name of endpointNames) {
      const { path, method, successStatus } = contract[name];
      const operation = document.paths[path]?.[method.toLowerCase() as 'get'];
      expect(operation?.operationId).toBe(name);
      expect(Object.keys(operation?.responses ?? {})).toContain(String(successStatus));
    }
  });

  it('has whatever it refers to', () => {
    for (const [, section, name] of JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      expect(document.components[section as 'schemas']).toHaveProperty([name as string]);
    }
    expect(JSON.stringify(document)).not.toContain('$defs');
  });

  it('divides the fields between path, query and body', () => {
    const list = operationOf('journal.list');
    expect(list.parameters?.map(({ name }) => name)).toEqual(expect.arrayContaining(['page', 'tag', 'q']));
    expect(list.parameters?.every((field) => field.in === 'query')).toBe(true);
    expect(list.requestBody).toBeUndefined();

    const update = operationOf('mood.update');
    expect(update.parameters).toMatchObject([{ name: 'id', in: 'path', required: true }]);
    expect(Object.keys(bodyOf('mood.update').properties ?? {})).not.toContain('id');

    expect(operationOf('auth.deleteUser').requestBody?.required).toBe(true);
    expect(operationOf('auth.logout').requestBody).toBeUndefined();
  });

  it('tells what is required, the bounds, the defaults and the other names', () => {
    const { required, properties = {}, additionalProperties } = bodyOf('mood.track');
    expect(required).toEqual(['mood_rating']);
    expect(additionalProperties).toBe(false);
    expect(properties.mood_rating).toEqual({ type: 'integer', minimum: 1, maximum: 10 });
    expect(properties.energy_level?.description).toContain('`energy`');
    const perPage = operationOf('mood.history').parameters?.find(({ name }) => name === 'per_page');
    expect(perPage).toMatchObject({ required: false, schema: { default: 50, minimum: 1, maximum: 200 } });
  });

  it('puts answers into the envelope, lists with pagination beside the data', () => {
    const answer = (name: string, status: string) => {
      const response = operationOf(name).responses[status];
      return response !== undefined && 'content' in response ? response.content['application/json']?.schema : undefined;
    };
    expect(answer('mood.get', '200')).toMatchObject({
      properties: {
        success: { const: true },
        data: { properties: { entry: { $ref: '#/components/schemas/MoodEntry' } } },
      },
      required: ['success', 'data'],
    });
    expect(answer('mood.history', '200')?.required).toEqual(['success', 'data', 'pagination']);
    for (const response of Object.values(document.components.responses)) {
      expect(response.content['application/json']?.schema).toEqual({ $ref: '#/components/schemas/Failure' });
    }
  });

  it('says who may call', () => {
    expect(operationOf('auth.login').security).toEqual([]);
    expect(operationOf('resources.crisis').security).toContainEqual({});
    expect(operationOf('mood.track').security).toEqual([{ bearer: [] }, { cookie: [] }]);
    expect(Object.keys(operationOf('mood.track').responses)).toContain('401');
    expect(Object.keys(operationOf('system.health').responses)).not.toContain('401');
  });
});
