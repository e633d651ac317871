import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** A calm blue-green, near the colour of the flag; shade 7 carries white text at more than 4.5 : 1. */
const steppe: MantineColorsTuple = [
  '#e9f7f8',
  '#d6ecee',
  '#aad9dd',
  '#7bc5cc',
  '#56b4bd',
  '#3eaab4',
  '#2a8f99',
  '#147680',
  '#0b6872',
  '#005962',
];

/** Mantine's red, darker from shade 7 on, so that it carries white text at more than 4.5 : 1 as well. */
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#ff6b6b',
  '#fa5252',
  '#c92a2a',
  '#b02525',
  '#9a2020',
];

/** Inter is bundled: it has every Kazakh letter, which not every system font has. */
const fontFamily = "'Inter Variable', 'Segoe UI', 'Noto Sans', sans-serif";

export const theme = createTheme({
  primaryColor: 'steppe',
  primaryShade: 7,
  colors: { steppe, red },
  fontFamily,
  headings: { fontFamily, fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  autoContrast: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    // Room for the tails of Қ, Ғ, Ң above the ring of the field that has the focus.
    InputWrapper: { defaultProps: { labelProps: { mb: 4 } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    ActionIcon: { defaultProps: { variant: 'subtle' } },
  },
});
