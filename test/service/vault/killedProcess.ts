/**
 * A process that works on a vault until it is killed. Tells on stdout, a line each, what it is about to do and what has
 * been acknowledged. Bundled and started by kill.test.ts: waits for a JSON order on stdin, so that the start-up of the
 * next process overlaps the work of the one before.
 */
import { createInterface } from 'node:readline';
import type { OpenVault } from '../../../src-main/vault/access.ts';
import type { Home } from '../../../src-main/vault/home.ts';
import { alice, openTestHome, writeDraft } from './support.ts';

export interface Order {
  readonly dataDir: string;
  readonly migrationsDir: string;
  readonly mode: 'write' | 'create' | 'password' | 'lock' | 'remove';
  /** Where counting goes on. */
  readonly from: number;
  /** Password of `alice`. */
  readonly password: string;
}

export const passwordNumber = (number: number): string => `a quiet harbour number ${number} in the morning`;

const say = (what: string, number: number): void => {
  process.stdout.write(`${what} ${number}\n`);
};

const work: Readonly<Record<Order['mode'], (home: Home, order: Order) => Promise<void>>> = {
  async write(home, order) {
    const { vault } = await unlock(home, order.password);
    say('working', 0);
    for (let number = order.from; ; number += 1) {
      say('begun', number);
      writeDraft(vault, `journal:${number}`, `text ${number} ${'x'.repeat(200 + ((number * 37) % 3000))}`);
      say('done', number);
      await turn();
    }
  },

  async create(home, order) {
    say('working', 0);
    for (let number = order.from; ; number += 1) {
      say('begun', number);
      const name = `person${number}`;
      const { vault } = await home.accounts.create({ ...alice, username: name, email: `${name}@example.org` });
      say('done', number);
      await home.accounts.lock(vault);
    }
  },

  async password(home, order) {
    const { vault } = await unlock(home, order.password);
    say('working', 0);
    let current = order.password;
    for (let number = order.from; ; number += 1) {
      say('begun', number);
      await home.accounts.changePassword(vault, current, passwordNumber(number), 'window');
      current = passwordNumber(number);
      say('done', number);
    }
  },

  async lock(home, order) {
    say('working', 0);
    for (let number = order.from; ; number += 1) {
      const { vault } = await unlock(home, order.password);
      say('begun', number);
      writeDraft(vault, `mood:${number}`, `text ${number}`);
      say('done', number);
      await home.accounts.lock(vault);
    }
  },

  async remove(home, order) {
    const { vault } = await unlock(home, order.password);
    say('working', 0);
    say('begun', order.from);
    await home.accounts.remove(vault, order.password, 'window');
    say('done', order.from);
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
};

function unlock(home: Home, password: string): Promise<{ readonly vault: OpenVault }> {
  return home.accounts.unlock({ name: 'alice', password, door: 'window' });
}

/** Lets the line leave the process. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

if (process.argv[2] === 'work') {
  const lines = createInterface({ input: process.stdin });
  say('ready', 0);
  for await (const line of lines) {
    const order = JSON.parse(line) as Order;
    say('opening', 0);
    const home = await openTestHome(order.dataDir, { migrationsDir: order.migrationsDir });
    if (order.mode === 'create' || order.mode === 'password') {
      // Loads the dictionaries, so that the kills fall into the work itself.
      await home.checkPassword('x', {});
    }
    await work[order.mode](home, order);
  }
}
