export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window stood, in screen coordinates; `maximized` with the size it goes back to. */
export interface WindowBounds extends Rectangle {
  readonly maximized: boolean;
}

export const MINIMUM_SIZE = { width: 900, height: 600 } as const;
const DEFAULT_SIZE = { width: 1_200, height: 820 } as const;
/** So much of a remembered window has to be on some screen, or its title bar could not be grabbed. */
const VISIBLE = { width: 200, height: 60 } as const;

/** The place to open the window at: the remembered one if it is still on a screen, else the middle of the first. */
export function fittingBounds(saved: WindowBounds | undefined, workAreas: readonly Rectangle[]): WindowBounds {
  if (saved !== undefined && workAreas.some((area) => isReachable(saved, area))) {
    return {
      ...saved,
      width: Math.max(saved.width, MINIMUM_SIZE.width),
      height: Math.max(saved.height, MINIMUM_SIZE.height),
    };
  }
  const area = workAreas[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE };
  const width = Math.max(Math.min(DEFAULT_SIZE.width, area.width), MINIMUM_SIZE.width);
  const height = Math.max(Math.min(DEFAULT_SIZE.height, area.height), MINIMUM_SIZE.height);
  return {
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
    width,
    height,
    maximized: false,
  };
}

function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const down = Math.min(bounds.y + bounds.height, area.y + area.height) - bounds.y;
  return across >= VISIBLE.width && down >= VISIBLE.height && bounds.y >= area.y;
}
