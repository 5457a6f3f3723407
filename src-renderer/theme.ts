import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** Deep water: the colour of everything one can act on. */
const tide: MantineColorsTuple = [
  '#eaf5f3',
  '#d3e8e4',
  '#a9d3cc',
  '#7bbdb2',
  '#53a698',
  '#358f81',
  '#22786b',
  '#19635a',
  '#124e47',
  '#0b3934',
];

/** Fired clay: help, and what cannot be taken back. */
const clay: MantineColorsTuple = [
  '#fdf1ec',
  '#f9ddd2',
  '#f2bba6',
  '#e99a7d',
  '#dd7c5b',
  '#c96445',
  '#b04f33',
  '#963f27',
  '#77311f',
  '#592416',
];

/** Honey: attention without alarm. */
const honey: MantineColorsTuple = [
  '#fdf6e3',
  '#f9eac3',
  '#f2d68d',
  '#e9bf57',
  '#dca932',
  '#bf8d1d',
  '#9c7114',
  '#7e5a10',
  '#62460d',
  '#463209',
];

/** Warm greys: paper and ink instead of screen white and black. */
const gray: MantineColorsTuple = [
  '#faf7f2',
  '#f2ede5',
  '#e6dfd4',
  '#d6cdbf',
  '#8d8475',
  '#857c6f',
  '#736b5f',
  '#5a5349',
  '#433d36',
  '#2c2823',
];

/** The same water at night. */
const dark: MantineColorsTuple = [
  '#e4e8e4',
  '#c6cecb',
  '#a7b2ae',
  '#87938f',
  '#6c7975',
  '#35413e',
  '#212c2a',
  '#172120',
  '#111a19',
  '#0b1211',
];

export const theme = createTheme({
  colors: { tide, clay, honey, gray, dark },
  primaryColor: 'tide',
  // White text on them has at least 5:1 in both schemes.
  primaryShade: { light: 7, dark: 6 },
  black: '#22302d',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '18px', xl: '28px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
    Button: { defaultProps: { size: 'md' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400, events: { hover: true, focus: true, touch: false } } },
    // Their head is a <header>, which would count as a second banner of the page.
    Modal: {
      defaultProps: {
        centered: true,
        // What scrolls is not the page but the screen, and a dialog is not inside of it. To lock it styles the page anew.
        lockScroll: false,
        attributes: { header: { role: 'none' } },
      },
    },
    Drawer: { defaultProps: { lockScroll: false, attributes: { header: { role: 'none' } } } },
    Badge: { defaultProps: { tt: 'none' } },
    Checkbox: { defaultProps: { radius: 'xs' } },
  },
});

/** What the theme says: the name of the crosses that close things, in the language of the window. */
export function namedControls(close: string): MantineThemeOverride {
  const closeButtonProps = { 'aria-label': close };
  return {
    components: {
      Modal: { defaultProps: { closeButtonProps } },
      Drawer: { defaultProps: { closeButtonProps } },
      CloseButton: { defaultProps: { 'aria-label': close } },
    },
  };
}

/**
 * Our own tokens, and the few Mantine ones whose default misses WCAG AA on our grounds.
 *
 * Contrast on the page ground (measured by test/unit/renderer/theme.test.ts): text ≥ 7:1, dimmed, placeholder, error
 * and links ≥ 4.5:1, borders of controls ≥ 3:1.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbf8f3',
    '--mantine-color-dimmed': '#5b6562',
    '--mantine-color-placeholder': '#656c69',
    '--mantine-color-error': '#a2361d',
    '--mantine-color-default': '#ffffff',
    '--mantine-color-default-border': '#8d8475',
    '--mantine-color-tide-light': '#e0efec',
    '--mantine-color-tide-light-hover': '#d3e8e4',
    '--mantine-color-tide-light-color': '#124e47',
    '--mantine-color-clay-light': '#fbe6dd',
    '--mantine-color-clay-light-hover': '#f9ddd2',
    '--mantine-color-clay-light-color': '#77311f',
    '--mantine-color-honey-light': '#fbf0d3',
    '--mantine-color-honey-light-hover': '#f9eac3',
    '--mantine-color-honey-light-color': '#62460d',
    '--ek-surface': '#ffffff',
    '--ek-surface-border': '#e6dfd4',
    '--ek-sidebar': '#f3eee6',
    '--ek-hover': '#ece5da',
    '--ek-control': '#857c6f',
    '--ek-scrollbar': '#c9bfb0',
    '--ek-focus': '#19635a',
    '--ek-selection': '#cfe6e1',
    '--ek-help': '#963f27',
    '--ek-help-ground': '#fdf1ec',
    '--ek-help-border': '#e0a992',
    '--ek-water-far': '#edf1ea',
    '--ek-water-middle': '#dfebe5',
    '--ek-water-near': '#cfe3dd',
    '--ek-on-water': '#3f4f4b',
    '--ek-face-low': '#7d4a36',
    '--ek-face-middle': '#73591f',
    '--ek-face-high': '#19635a',
    '--ek-shadow': '0 1px 2px rgb(44 40 35 / 6%), 0 6px 24px rgb(44 40 35 / 5%)',
  },
  dark: {
    '--mantine-color-body': '#131c1b',
    '--mantine-color-text': '#e4e8e4',
    '--mantine-color-dimmed': '#a7b2ae',
    '--mantine-color-placeholder': '#8f9b97',
    '--mantine-color-error': '#f3a58c',
    '--mantine-color-default': '#1b2625',
    '--mantine-color-default-border': '#6c7975',
    '--mantine-color-tide-light': '#1f3834',
    '--mantine-color-tide-light-hover': '#25443f',
    '--mantine-color-tide-light-color': '#b9dcd6',
    '--mantine-color-clay-light': '#43261c',
    '--mantine-color-clay-light-hover': '#522f24',
    '--mantine-color-clay-light-color': '#f5cbbb',
    '--mantine-color-honey-light': '#392e14',
    '--mantine-color-honey-light-hover': '#46391a',
    '--mantine-color-honey-light-color': '#f2d68d',
    '--ek-surface': '#1b2625',
    '--ek-surface-border': '#2c3836',
    '--ek-sidebar': '#0f1716',
    '--ek-hover': '#243230',
    '--ek-control': '#6c7975',
    '--ek-scrollbar': '#46534f',
    '--ek-focus': '#7bbdb2',
    '--ek-selection': '#124e47',
    '--ek-help': '#f2bba6',
    '--ek-help-ground': '#2e1f1a',
    '--ek-help-border': '#77472f',
    '--ek-water-far': '#15211f',
    '--ek-water-middle': '#172826',
    '--ek-water-near': '#19302d',
    '--ek-on-water': '#b4c2bd',
    '--ek-face-low': '#e0a48c',
    '--ek-face-middle': '#dcc083',
    '--ek-face-high': '#7bbdb2',
    '--ek-shadow': '0 1px 2px rgb(0 0 0 / 30%), 0 6px 24px rgb(0 0 0 / 20%)',
  },
});
