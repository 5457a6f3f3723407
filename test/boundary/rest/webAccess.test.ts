import { afterEach, expect, it } from 'vitest';
import { createWebAccess, type WebAccessControl } from '../../../src-main/transport/webAccess.ts';
import { type RecordingDispatcher, recordingDispatcher } from './support/recordingDispatcher.ts';
import { openApiFile } from './support/testServer.ts';

let control: WebAccessControl;
afterEach(() => control.stop());

async function listen(dispatcher: RecordingDispatcher): Promise<string> {
  control = createWebAccess({
    dispatcher: () => dispatcher,
    allowedOrigins: () => [],
    openApiFile,
    log: { error: () => undefined },
  });
  return control.start(0);
}

it('web access can be switched off through itself: the answer arrives, then nothing listens', async () => {
  const dispatcher = recordingDispatcher();
  const origin = await listen(dispatcher);
  dispatcher.answer = async () => {
    await control.apply({ enabled: false, port: Number(new URL(origin).port) });
    return { status: 200, body: { success: true, data: { off: true } as never } };
  };
  const answer = await fetch(`${origin}/api/health`);
  expect(await answer.json()).toEqual({ success: true, data: { off: true } });
  expect(control.listeningOn()).toBeNull();
  await expect(fetch(`${origin}/api/health`)).rejects.toThrow('fetch failed');
});
