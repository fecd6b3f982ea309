import { DirectionProvider, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import dayjs from 'dayjs';
import 'dayjs/locale/th';
import buddhistEra from 'dayjs/plugin/buddhistEra';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { onUnauthorized } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { usePrefs } from '@/shared/prefs';
import { sessionQuery } from '@/shared/session';
import { cssVariables, theme } from '@/shared/theme';
import { makeRouter } from './routes';

dayjs.extend(buddhistEra);

export function makeQueryClient() {
  return new QueryClient({
    queryCache: new QueryCache(),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        // A refusal stays a refusal; only a broken connection or a busy server is worth asking again.
        retry: (count, error) =>
          count < 2 && error instanceof ProblemError && (error.status === 0 || error.status >= 502),
      },
    },
  });
}

export function App() {
  const [client] = useState(makeQueryClient);
  const [router] = useState(makeRouter);
  const { lang } = usePrefs();
  const { t } = useTranslation();
  useEffect(
    () => onUnauthorized(() => client.setQueryData(sessionQuery.queryKey as readonly unknown[], null)),
    [client],
  );
  return (
    <DirectionProvider detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="light">
        <QueryClientProvider client={client}>
          <DatesProvider settings={{ locale: lang, firstDayOfWeek: 0 }}>
            <Notifications
              position="top-right"
              limit={4}
              transitionDuration={120}
              aria-label={t('common.messages')}
            />
            <RouterProvider router={router} />
          </DatesProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
