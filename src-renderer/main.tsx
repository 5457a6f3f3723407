import '@fontsource-variable/inter/wght.css';
import './styles.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { App } from './App.tsx';
import { memoryColorScheme } from './colorScheme.ts';
import { ColorScheme } from './components/ColorScheme.tsx';
import { InLanguage } from './components/InLanguage.tsx';
import { startEvents } from './events.ts';
import { shareNonce, styleNonce } from './nonce.ts';
import { useLocationInMemory, useSearchInMemory } from './state/navigation.ts';
import { startSession, watchSession } from './state/session.ts';
import { watchSupport } from './state/support.ts';
import { cssVariablesResolver, theme } from './theme.ts';

shareNonce();
startEvents();
watchSession();
watchSupport();
void startSession();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={memoryColorScheme}
        defaultColorScheme="auto"
        getStyleNonce={() => styleNonce() ?? ''}
      >
        <ColorScheme />
        <Notifications position="bottom-right" limit={4} />
        <Router hook={useLocationInMemory} searchHook={useSearchInMemory}>
          <InLanguage>
            <App />
          </InLanguage>
        </Router>
      </MantineProvider>
    </StrictMode>,
  );
}
