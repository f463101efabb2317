import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';

export const theme = {
  extends: DefaultTheme,
} satisfies Theme;
