import {
  type Caller,
  type Dispatcher,
  type DispatchResult,
  failure,
} from '../../../../src-main/dispatcher/dispatcher.ts';
import { parseInput } from '../../../../src-main/dispatcher/parse.ts';
import { contract, type EndpointName } from '../../../../src-shared/contract/index.ts';

export interface RecordedCall {
  readonly name: EndpointName;
  readonly input: unknown;
  readonly token: string | undefined;
}

export interface RecordingDispatcher extends Dispatcher {
  readonly calls: RecordedCall[];
  /** What the next calls answer; default: success with empty data. */
  answer: (name: EndpointName) => DispatchResult | Promise<DispatchResult>;
}

/** Parses as the real one does, keeps what arrived, and answers what the test says. */
export function recordingDispatcher(): RecordingDispatcher {
  const recorder: RecordingDispatcher = {
    calls: [],
    answer: (name) => ({ status: contract[name].successStatus, body: { success: true, data: {} as never } }),
    async dispatch(name: EndpointName, raw: unknown, { token }: Caller) {
      try {
        const input = parseInput(contract[name], raw);
        recorder.calls.push({ name, input, token });
        return await recorder.answer(name);
      } catch (error) {
        return failure(error, name, { error: () => undefined });
      }
    },
  };
  return recorder;
}
