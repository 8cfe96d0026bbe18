import { StyleProvider, legacyLogicalPropertiesTransformer } from '@ant-design/cssinjs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { installHotkeys } from '../lib/hotkeys';
import { prefs } from '../lib/prefs';
import { useStore } from '../lib/store';
import { App } from './App';
import { themes } from './theme';
import './styles.css';

const client = new QueryClient({
  // "offline" is decided by answers, not by what the browser believes of its cable.
  defaultOptions: {
    queries: { networkMode: 'always', refetchOnWindowFocus: true },
    mutations: { networkMode: 'always' },
  },
});

function Root() {
  const { mode } = useStore(prefs);
  useEffect(() => {
    document.documentElement.dataset.mode = mode;
  }, [mode]);
  useEffect(installHotkeys, []);
  return (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider
        locale={zhCN}
        theme={themes[mode]}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        getPopupContainer={() => document.querySelector('main') ?? document.body}
      >
        <QueryClientProvider client={client}>
          <BrowserRouter>
            <App />
          </BrowserRouter>
        </QueryClientProvider>
      </ConfigProvider>
    </StyleProvider>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
