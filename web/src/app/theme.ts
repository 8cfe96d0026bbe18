import { theme, type ThemeConfig } from 'antd';
import type { Prefs } from '../lib/prefs';

const fontFamily = '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif';
const calm = {
  fontFamily,
  motion: false,
  colorPrimary: '#0b5cad',
  colorInfo: '#0b5cad',
  colorLink: '#0b5cad',
  colorError: '#b3261e',
  colorSuccess: '#1a6b2d',
  colorWarning: '#8a5300',
  colorTextPlaceholder: '#6b6b6b',
  colorTextDisabled: '#6b6b6b',
  colorBorder: '#8c8c8c',
  borderRadius: 4,
  fontSize: 16,
  controlHeight: 40,
};

export const themes: Record<Prefs['mode'], ThemeConfig> = {
  normal: { token: calm, cssVar: { key: 'normal' } },
  large: {
    token: { ...calm, fontSize: 22, fontSizeSM: 20, controlHeight: 60, lineWidth: 2 },
    cssVar: { key: 'large' },
  },
  contrast: {
    algorithm: theme.darkAlgorithm,
    cssVar: { key: 'contrast' },
    token: {
      fontFamily,
      motion: false,
      borderRadius: 4,
      fontSize: 18,
      controlHeight: 46,
      lineWidth: 2,
      colorBgBase: '#000',
      colorTextBase: '#fff',
      colorPrimary: '#ffd400',
      colorInfo: '#ffd400',
      colorLink: '#ffd400',
      colorError: '#ff9c96',
      colorTextLightSolid: '#000',
      colorBorder: '#fff',
      colorTextPlaceholder: '#c9c9c9',
      colorTextDisabled: '#b5b5b5',
    },
  },
};
