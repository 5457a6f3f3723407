import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodingsOf, findCanaries, newCanaries } from './support/canaries.ts';
import { type Client, openRest, type Reply, restClient } from './support/doors.ts';
import { endAll, startHeadless } from './support/headless.ts';
import { pieceBytes, type ScanReport, scanFiles } from './support/scanFiles.ts';
import { databaseKey, decryptedPages, vaultFolder } from './support/vaultFiles.ts';

/** What a person wrote: sealed, so that it is in no page of the decrypted database either. */
const sealedFields = [
  'mood note',
  'mood note before it was changed',
  'mood note that was deleted',
  'location tag',
  'weather tag',
  'stress note',
  'stress note before it was changed',
  'life event title',
  'life event note',
  'journal title',
  'journal content',
  'journal content before it was changed',
  'journal content that was deleted',
  'journal tag',
  'gratitude note',
  'strategy name',
  'strategy description',
  'strategy category',
  'strategy step',
  'strategy need',
  'strategy that was deleted',
  'rating note',
  'goal title',
  'goal title before it was changed',
  'goal description',
  'goal unit',
  'goal strategy',
  'goal milestone',
  'goal note',
  'reminder title',
  'reminder title before it was changed',
  'reminder message',
  'reminder that was deleted',
  'crisis contact name',
  'crisis contact phone',
  'crisis contact relationship',
  'journal draft',
  'mood draft',
  'check-in draft',
  'assessment draft',
  'sign in the plan',
  'earlier plan line',
  'plan contact name',
  'plan contact phone',
  'plan picture',
  'plan picture words',
  'plan draft',
  'draft that was thrown away',
  'words searched for',
  'unknown field',
  'refused value',
  'malformed body',
  'password',
] as const;
/** A line of the safety plan that may be read before unlock: sealed as well, and in the one plain file for that. */
const openField = 'openly readable plan line';
/** Words for statistics and names: in the encrypted file and nowhere else. */
const encryptedFields = [
  'email',
  'emotion',
  'trigger',
  'activity',
  'mood tag',
  'stressor',
  'symptom',
  'way of coping',
] as const;

const temporaryFolders = [
  ...new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm', process.env.TMPDIR, process.env.XDG_RUNTIME_DIR]),
].filter((folder) => folder !== undefined);

describe('the scanner', () => {
  const canaries = newCanaries(['note', 'title']);
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-scanner-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const forms = encodingsOf(canaries.texts.note);

  it('knows eight forms of a text', () => {
    expect(forms.map(({ encoding }) => encoding)).toEqual([
      'UTF-8',
      'UTF-16LE',
      'UTF-16BE',
      'base64, shifted by 0',
      'base64, shifted by 1',
      'base64, shifted by 2',
      'hex',
      'HEX',
    ]);
  });

  it.each(forms)('finds a text planted as $encoding in a file, and says which', ({ encoding, bytes }) => {
    const file = join(folder, encoding.replaceAll(/\W/g, '-'), 'planted');
    const noise = Buffer.alloc(300_001, 0xa7);
    mkdirAndWrite(file, Buffer.concat([noise, bytes, noise]));
    const { found } = scanFiles({ folders: [join(file, '..')], since: 0, canaries });
    expect(found).toContainEqual({ field: 'note', encoding, file });
    expect(found.filter(({ field }) => field !== 'note')).toEqual([]);
  });

  it.each([0, 1, 2, 3, 4, 5])('finds a text in the base64 of a longer one, %i bytes in', (before) => {
    const longer = Buffer.from(`${'x'.repeat(before)}${canaries.texts.title}, and so on`).toString('base64');
    expect(findCanaries(Buffer.from(longer), canaries)).toEqual([
      { field: 'title', encoding: `base64, shifted by ${before % 3}` },
    ]);
  });

  it('finds a text that stands where two pieces of a large file meet', () => {
    const file = join(folder, 'large', 'planted');
    const bytes = Buffer.alloc(pieceBytes + 100, 0x20);
    bytes.write(canaries.texts.title, pieceBytes - 20);
    mkdirAndWrite(file, bytes);
    const { found } = scanFiles({ folders: [join(folder, 'large')], since: 0, canaries });
    expect(found).toContainEqual({ field: 'title', encoding: 'UTF-8', file });
  });

  it('finds the first half of a text', () => {
    const half = Buffer.from(canaries.stem);
    expect(findCanaries(half, canaries)).toEqual([{ field: 'cut off', encoding: 'UTF-8' }]);
  });

  it('finds nothing in a random file, and leaves out what is older', () => {
    const file = join(folder, 'old', 'planted');
    mkdirAndWrite(file, Buffer.from(canaries.texts.note));
    const since = statSync(file).ctimeMs + 1;
    expect(scanFiles({ folders: [join(folder, 'old')], since, canaries })).toEqual({ files: [], found: [] });
    expect(findCanaries(Buffer.from(newCanaries(['note']).texts.note), canaries)).toEqual([]);
  });
});

interface Subject {
  readonly dataDir: string;
  /** The process that holds the vault, when it is not this one. */
  readonly pid: number | undefined;
  readonly origin: string;
  client(): Client;
  /** Everything it logged or printed. */
  logged(): string;
  close(): Promise<unknown>;
}

async function servicesInThisProcess(): Promise<Subject> {
  const door = await openRest();
  return {
    dataDir: door.dataDir,
    pid: undefined,
    origin: door.origin,
    client: () => door.client(),
    logged: () => door.logged.join('\n'),
    close: () => door.close(),
  };
}

async function headlessServer(): Promise<Subject> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-canary-'));
  const server = await startHeadless({ dataDir });
  return {
    dataDir,
    pid: server.pid,
    origin: server.origin,
    client: () => restClient(server.origin),
    logged: () => server.stdout() + server.stderr(),
    async close() {
      await server.end();
      await endAll();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

describe.each([
  ['the services in this process', servicesInThisProcess],
  ['the headless server', headlessServer],
] as const)('what a person writes into %s', (_name, open) => {
  const canaries = newCanaries([...sealedFields, openField, ...encryptedFields]);
  const text = canaries.texts;
  const password = `a quiet ${text.password} of one's own`;
  const secrets: string[] = [];
  const moments = ['open', 'locked', 'open again'] as const;
  const scans = new Map<string, ScanReport>();
  const handles = new Map<string, ReturnType<typeof openFilesWithCanaries>>();
  let started: number;
  let subject: Subject;
  let client: Client;
  let pages: Buffer;
  let processFacts: Buffer;

  beforeAll(async () => {
    started = Date.now() - 1;
    subject = await open();
    client = subject.client();
    await writeEverything();
    await look('open');
    await expectSuccess(client.call('auth.lock'));
    await look('locked');
    const key = await databaseKey(vaultFolder(subject.dataDir), password);
    await expectSuccess(client.call('auth.login', { email: `${text.email}@example.org`, password }));
    await readEverything();
    await look('open again');
    pages = decryptedPages(vaultFolder(subject.dataDir), key);
    processFacts = readProcessFacts(subject.pid ?? process.pid);
  });

  afterAll(async () => {
    await subject?.close();
  });

  async function writeEverything(): Promise<void> {
    const registered = await expectSuccess(
      client.call('auth.register', {
        username: 'harbour',
        email: `${text.email}@example.org`,
        password,
        timezone: 'Europe/Berlin',
        crisis_contact: {
          name: text['crisis contact name'],
          phone: text['crisis contact phone'],
          relationship: text['crisis contact relationship'],
        },
      }),
    );
    secrets.push(registered.data.recovery_key, registered.data.session.token);
    const mood = await expectSuccess(
      client.call('mood.track', {
        mood_rating: 4,
        notes: text['mood note before it was changed'],
        emotions: [text.emotion],
        triggers: [text.trigger],
        context: {
          location_tag: text['location tag'],
          weather_tag: text['weather tag'],
          activities: [text.activity],
        },
      }),
    );
    await expectSuccess(client.call('mood.update', { id: mood.data.entry.id, notes: text['mood note'] }));
    const gone = await expectSuccess(
      client.call('mood.track', { mood_rating: 4, notes: text['mood note that was deleted'] }),
    );
    await expectSuccess(client.call('mood.delete', { id: gone.data.entry.id }));

    const stress = await expectSuccess(
      client.call('stress.track', {
        stress_level: 6,
        stressors: [text.stressor],
        physical_symptoms: [text.symptom],
        coping_strategies_used: [text['way of coping']],
        notes: text['stress note before it was changed'],
      }),
    );
    await expectSuccess(client.call('stress.update', { id: stress.data.entry.id, notes: text['stress note'] }));
    const aim = await expectSuccess(
      client.call('goals.create', {
        goal_type: 'custom',
        title: text['goal title before it was changed'],
        description: text['goal description'],
        target: { value: 3, unit: text['goal unit'] },
        strategies: [text['goal strategy']],
        milestones: [text['goal milestone']],
      }),
    );
    const goal = { id: aim.data.goal.id, title: text['goal title'] };
    await expectSuccess(client.call('goals.update', { ...goal, notes: text['goal note'], progress_update: 3 }));
    const everyDay = { reminder_type: 'custom', schedule: 'daily', schedule_time: '08:00' };
    const reminder = await expectSuccess(
      client.call('reminders.create', {
        ...everyDay,
        title: text['reminder title before it was changed'],
        message: text['reminder message'],
      }),
    );
    const { id } = reminder.data.reminder;
    await expectSuccess(client.call('reminders.update', { id, title: text['reminder title'], complete: true }));
    const unset = await expectSuccess(
      client.call('reminders.create', { ...everyDay, title: text['reminder that was deleted'] }),
    );
    await expectSuccess(client.call('reminders.delete', { id: unset.data.reminder.id }));
    await expectSuccess(
      client.call('events.create', {
        title: text['life event title'],
        notes: text['life event note'],
        start_date: '2026-01-01',
      }),
    );

    const entry = await expectSuccess(
      client.call('journal.create', {
        title: text['journal title'],
        content: text['journal content before it was changed'],
        tags: [text['journal tag']],
        mood_tag: text['mood tag'],
      }),
    );
    // Long enough for pages of its own.
    const content = `${text['journal content']} `.repeat(400);
    await expectSuccess(client.call('journal.update', { id: entry.data.entry.id, content }));
    const thrown = await expectSuccess(
      client.call('journal.create', { content: text['journal content that was deleted'] }),
    );
    await expectSuccess(client.call('journal.delete', { id: thrown.data.entry.id }));

    await expectSuccess(
      client.call('checkIn.save', {
        overall_rating: 5,
        sleep_quality: 5,
        energy_level: 5,
        social_connection: 5,
        gratitude_note: text['gratitude note'],
      }),
    );
    const strategy = await expectSuccess(
      client.call('coping.create', {
        name: text['strategy name'],
        description: text['strategy description'],
        category: text['strategy category'],
        instructions: [text['strategy step']],
        helps_with: [text['strategy need']],
      }),
    );
    const { id: strategy_id } = strategy.data.strategy;
    await expectSuccess(
      client.call('coping.rate', { strategy_id, effectiveness_rating: 4, notes: text['rating note'] }),
    );
    const dropped = await expectSuccess(client.call('coping.create', { name: text['strategy that was deleted'] }));
    await expectSuccess(client.call('coping.delete', { id: dropped.data.strategy.id }));
    await expectSuccess(client.call('drafts.put', { kind: 'journal', data: { content: text['journal draft'] } }));
    await expectSuccess(client.call('drafts.put', { kind: 'mood', data: { notes: text['mood draft'] } }));
    await expectSuccess(
      client.call('drafts.put', { kind: 'check_in', data: { gratitude_note: text['draft that was thrown away'] } }),
    );
    await expectSuccess(client.call('drafts.delete', { kind: 'check_in' }));
    await expectSuccess(
      client.call('drafts.put', { kind: 'check_in', data: { gratitude_note: text['check-in draft'] } }),
    );
    await expectSuccess(
      client.call('drafts.put', { kind: 'assessment:phq-9', data: { words: text['assessment draft'] } }),
    );
    const planned = {
      warning_signs: [{ text: text['sign in the plan'] }, { text: text[openField], before_unlock: true }],
      people_to_ask: [{ name: text['plan contact name'], phone: text['plan contact phone'] }],
      reasons_for_living: [
        {
          photo: `data:image/png;base64,${Buffer.from(`a picture: ${text['plan picture']}`).toString('base64')}`,
          photo_alt: text['plan picture words'],
        },
      ],
    };
    const first = [{ text: text['earlier plan line'] }];
    await expectSuccess(client.call('safetyPlan.save', { ...planned, warning_signs: first }));
    await expectSuccess(client.call('safetyPlan.save', planned));
    await expectSuccess(client.call('drafts.put', { kind: 'safety_plan', data: { words: text['plan draft'] } }));
    await makeItComplain();
    await readEverything();
  }

  /** What is refused must not be quoted in a log. */
  async function makeItComplain(): Promise<void> {
    const wrongs = [
      { mood_rating: 4, [text['unknown field']]: text['unknown field'] },
      { mood_rating: text['refused value'] },
      { mood_rating: 4, notes: [text['refused value']] },
      { mood_rating: 4, recorded_at: text['refused value'] },
    ];
    for (const wrong of wrongs) expect(await client.call('mood.track', wrong)).toMatchObject({ success: false });
    await expect(client.call('auth.login', { username: 'harbour', password: `${password}x` })).resolves.toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
    const malformed = await fetch(new URL('/api/mood/track', subject.origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"mood_rating": 4, "notes": "${text['malformed body']}`,
    });
    expect(await malformed.json()).toMatchObject({ error: { code: 'MALFORMED_JSON' } });
  }

  /** That it is all there shows that what the scans look for was really written; sorting and searching use memory. */
  async function readEverything(): Promise<void> {
    const contact = (await expectSuccess(client.call('auth.user'))).data.user.crisis_contact;
    expect(Object.values(contact)).toEqual([
      text['crisis contact name'],
      text['crisis contact phone'],
      text['crisis contact relationship'],
    ]);
    const moods = await expectSuccess(client.call('mood.history', { emotion: text.emotion, sort: 'asc' }));
    expect(moods.data.entries[0]).toMatchObject({
      notes: text['mood note'],
      context: { location_tag: text['location tag'] },
    });
    const stress = await expectSuccess(client.call('stress.history', { stressor: text.stressor }));
    expect(stress.data.entries[0]).toMatchObject({ notes: text['stress note'] });
    const { goals } = (await expectSuccess(client.call('goals.list'))).data;
    expect(goals[0]).toMatchObject({ title: text['goal title'], is_achieved: true });
    const { reminders } = (await expectSuccess(client.call('reminders.list'))).data;
    expect(reminders[0]).toMatchObject({ title: text['reminder title'], message: text['reminder message'] });
    const { events } = (await expectSuccess(client.call('events.list'))).data;
    expect(events[0]).toMatchObject({ title: text['life event title'], notes: text['life event note'] });
    for (const name of ['mood.insights', 'stress.analysis', 'analytics.dashboard', 'insights.report'] as const) {
      await expectSuccess(client.call(name));
    }
    for (const input of [
      { q: text['journal content'] },
      { q: text['words searched for'] },
      { q: `"${text['words searched for']}"*` },
      { tag: [text['journal tag']] },
    ]) {
      const { entries } = (await expectSuccess(client.call('journal.list', input))).data;
      const isOurs = !input.q?.includes(text['words searched for']);
      expect(entries.map((found: { title: string }) => found.title)).toEqual(isOurs ? [text['journal title']] : []);
    }
    const today = (await expectSuccess(client.call('checkIn.today'))).data;
    expect(today.check_in.gratitude_note).toBe(text['gratitude note']);
    const own = (await expectSuccess(client.call('coping.strategies', { category: text['strategy category'] }))).data;
    expect(own.strategies).toEqual([
      expect.objectContaining({ name: text['strategy name'], helps_with: [text['strategy need']] }),
    ]);
    const plan = (await expectSuccess(client.call('safetyPlan.get'))).data.safety_plan;
    expect(plan.warning_signs.map((sign: { text: string }) => sign.text)).toEqual([
      text['sign in the plan'],
      text[openField],
    ]);
    expect(plan.people_to_ask[0]).toMatchObject({ phone: text['plan contact phone'] });
    const draft = (await expectSuccess(client.call('drafts.get', { kind: 'journal' }))).data.draft;
    expect(draft.data).toEqual({ content: text['journal draft'] });
  }

  async function look(moment: (typeof moments)[number]): Promise<void> {
    const folders = [subject.dataDir, ...temporaryFolders];
    scans.set(moment, scanFiles({ folders, since: started, canaries }));
    if (subject.pid !== undefined) handles.set(moment, openFilesWithCanaries(subject.pid, canaries));
    // Scanning, this process heard nothing. Without a breath the next call goes into a connection that was closed.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it.each(moments)('is in no file of the data folder and the temporary folders while the vault is %s', (moment) => {
    const report = scans.get(moment);
    const ours = report?.files.filter((file) => file.startsWith(vaultFolder(subject.dataDir))) ?? [];
    const names = ours.map((file) => file.slice(vaultFolder(subject.dataDir).length + 1));
    expect(names).toEqual(expect.arrayContaining(['data-1.db', 'header.json', 'header.copy.json']));
    expect(names.includes('data-1.db-wal')).toBe(moment !== 'locked');
    const found = report?.found ?? [];
    expect(found.filter(({ field }) => field !== openField)).toEqual([]);
    // The line that was chosen for it is in the one plain file, and there only.
    const plainFile = join(vaultFolder(subject.dataDir), 'before-unlock.json');
    const open = found.filter(({ field }) => field === openField).map(({ encoding, file }) => `${encoding} ${file}`);
    expect([...new Set(open)]).toEqual([`UTF-8 ${plainFile}`]);
  });

  it('is in no open file that has no name any more', () => {
    for (const [moment, found] of handles) expect(found, moment).toEqual([]);
  });

  it('is not logged, nor are passwords, recovery keys and session tokens', () => {
    const log = subject.logged();
    expect(findCanaries(Buffer.from(log), canaries)).toEqual([]);
    for (const secret of secrets) expect(log).not.toContain(secret);
  });

  it('is not in the arguments and the environment of the process', () => {
    expect(processFacts.length).toBeGreaterThan(20);
    expect(findCanaries(processFacts, canaries)).toEqual([]);
    for (const secret of secrets) expect(processFacts.includes(secret)).toBe(false);
  });

  it('is sealed in the database itself: in no page of it once decrypted', () => {
    expect(pages.subarray(0, 15).toString()).toBe('SQLite format 3');
    const inPages = findCanaries(pages, canaries);
    // The words that are encrypted but not sealed have to be found: the pages are the right ones, in plain.
    expect([...new Set(inPages.map(({ field }) => field))].sort()).toEqual([...encryptedFields].sort());
    for (const secret of secrets) expect(pages.includes(secret)).toBe(false);
  });
});

async function expectSuccess(answer: Promise<Reply>): Promise<Reply> {
  const reply = await answer;
  expect(reply).toMatchObject({ success: true });
  return reply;
}

function mkdirAndWrite(file: string, bytes: Buffer): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, bytes);
}

/** Command line and environment of a process, as every program of the same user can read them. */
function readProcessFacts(pid: number): Buffer {
  return Buffer.concat(['cmdline', 'environ'].map((name) => readFileSync(`/proc/${pid}/${name}`)));
}

/** SQLite unlinks its temporary files as soon as it has opened them: they are in no folder, but they are on the disk. */
function openFilesWithCanaries(pid: number, canaries: ReturnType<typeof newCanaries>) {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((handle) => {
    const file = join(folder, handle);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return [];
    return findCanaries(readFileSync(file), canaries).map((finding) => ({ ...finding, file }));
  });
}
