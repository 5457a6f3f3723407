import { describe, expect, test } from 'vitest';
import { cssVariablesResolver, theme } from '../../../src-renderer/theme.ts';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const resolved = cssVariablesResolver({} as Parameters<typeof cssVariablesResolver>[0]);
const variables: Readonly<Record<'light' | 'dark', Record<string, string>>> = resolved;
const palette = (name: string, shade: number): string => theme.colors?.[name]?.[shade] ?? '';

const schemes = {
  light: {
    of: (name: string) => variables.light[name] ?? '',
    text: theme.black ?? '',
    anchor: palette('tide', 7),
    filled: 7,
    controlBorder: palette('gray', 4),
  },
  dark: {
    of: (name: string) => variables.dark[name] ?? '',
    text: variables.dark['--mantine-color-text'] ?? '',
    anchor: palette('tide', 4),
    filled: 6,
    controlBorder: palette('dark', 4),
  },
};

describe.each(['light', 'dark'] as const)('%s', (name) => {
  const scheme = schemes[name];
  const grounds = ['--mantine-color-body', '--ek-surface', '--ek-sidebar'].map(scheme.of);

  test('text stands out on every ground', () => {
    for (const ground of grounds) {
      expect(contrast(scheme.text, ground)).toBeGreaterThanOrEqual(7);
      for (const colour of ['dimmed', 'placeholder', 'error']) {
        expect(contrast(scheme.of(`--mantine-color-${colour}`), ground), colour).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(scheme.anchor, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(scheme.text, scheme.of('--ek-hover'))).toBeGreaterThanOrEqual(7);
    expect(contrast(scheme.of('--ek-on-water'), scheme.of('--ek-water-near'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme.of('--ek-help'), scheme.of('--ek-help-ground'))).toBeGreaterThanOrEqual(4.5);
  });

  test('buttons can be read', () => {
    for (const colour of ['tide', 'clay']) {
      expect(contrast('#ffffff', palette(colour, scheme.filled))).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of ['tide', 'clay', 'honey']) {
      const ground = scheme.of(`--mantine-color-${colour}-light`);
      expect(contrast(scheme.of(`--mantine-color-${colour}-light-color`), ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(scheme.text, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(scheme.of('--mantine-color-dimmed'), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('controls, faces and the focus ring can be found', () => {
    for (const ground of grounds.slice(0, 2)) {
      expect(contrast(scheme.of('--ek-control'), ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(scheme.of('--mantine-color-default-border'), ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(scheme.controlBorder, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(scheme.of('--ek-focus'), ground)).toBeGreaterThanOrEqual(3);
      for (const face of ['low', 'middle', 'high']) {
        expect(contrast(scheme.of(`--ek-face-${face}`), ground)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
