import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#E8F5F4',
  '#D0E8E7',
  '#A3D2D0',
  '#72BAB8',
  '#48A3A1',
  '#278E8C',
  '#0B6E6E',
  '#095F5F',
  '#074F4F',
  '#053C3C',
];
const gold: MantineColorsTuple = [
  '#FFF7E0',
  '#FCEBC0',
  '#F8DA90',
  '#F2C14E',
  '#E3A91F',
  '#C98A00',
  '#A87200',
  '#855A00',
  '#664500',
  '#473000',
];
/** Cool darks that belong to the ink, instead of neutral greys. */
const dark: MantineColorsTuple = [
  '#E6EAF2',
  '#C3CBDA',
  '#A3AEC4',
  '#7F8CA8',
  '#4A5876',
  '#33415F',
  '#243150',
  '#182340',
  '#111A31',
  '#0B1224',
];

export const theme = createTheme({
  fontFamily: 'Sarabun, "Noto Sans Thai", Tahoma, system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, Sarabun, monospace',
  headings: {
    fontFamily: 'Sarabun, "Noto Sans Thai", Tahoma, system-ui, sans-serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.5' },
      h2: { fontSize: '1.125rem', lineHeight: '1.6' },
      h3: { fontSize: '1rem', lineHeight: '1.6' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.55', sm: '1.6', md: '1.6', lg: '1.6', xl: '1.5' },
  colors: { teal, gold, dark },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  black: '#14213D',
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '10px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Plain objects, not Modal.extend(…): the first page needn't load what it doesn't draw.
  components: {
    Paper: { defaultProps: { radius: 'md', withBorder: true, p: 'lg' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 } } },
    // The head of a dialog is no banner of the whole page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // Nothing but its items belongs into a menu; the first of them takes the keys.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Textarea: { defaultProps: { autosize: true, minRows: 2 } },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
  },
});

/** Where Mantine's own colours are ours; tokens.css has the others. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#F6F7F9',
    '--mantine-color-text': '#14213D',
    '--mantine-color-dimmed': '#515C70',
    '--mantine-color-error': '#B42318',
    '--mantine-color-placeholder': '#6B7487',
    '--mantine-color-anchor': '#0B6E6E',
    '--mantine-color-default-border': '#CBD1DA',
  },
  dark: {
    '--mantine-color-body': '#0B1224',
    '--mantine-color-text': '#EAEEF6',
    '--mantine-color-dimmed': '#A9B4C9',
    '--mantine-color-error': '#FF9D92',
    '--mantine-color-placeholder': '#8C98B0',
    '--mantine-color-anchor': '#5CC2BF',
    '--mantine-color-default': '#121B33',
    '--mantine-color-default-border': '#3A4868',
  },
});
