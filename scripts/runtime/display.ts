import { UserProblem } from '../common/script.ts';

/** Whether a window can be shown here. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Ends with one line of advice where no window can be shown. `command`: what the person typed. */
export function requireDisplay(command: string): void {
  if (!hasDisplay()) {
    throw new UserProblem(`There is no display to open a window on. Without one: xvfb-run -a ${command}`);
  }
}
