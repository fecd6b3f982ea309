import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { BrowserRouter, useRoutes } from 'react-router';
import { onUnauthorized } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { sessionQuery } from '@/shared/session';
import { cssVariables, theme } from '@/shared/theme';
import { CatchCrash } from './CatchCrash';
import { routes } from './routes';

export function makeQueryClient() {
  return new QueryClient({
    queryCache: new QueryCache(),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        // without a connection what was kept is shown, or told at once that there is nothing
        networkMode: 'always',
        refetchOnReconnect: true,
        // A refusal stays a refusal; only a broken connection or a busy server is worth asking again.
        retry: (count, error) =>
          count < 2 &&
          navigator.onLine &&
          error instanceof ProblemError &&
          (error.status === 0 || error.status >= 502),
      },
    },
  });
}

export function App({ client }: { client: QueryClient }) {
  useEffect(
    () => onUnauthorized(() => client.setQueryData(sessionQuery.queryKey as readonly unknown[], null)),
    [client],
  );
  return (
    <DirectionProvider detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        deduplicateCssVariables={false}
        defaultColorScheme="light"
      >
        <QueryClientProvider client={client}>
          <BrowserRouter>
            <CatchCrash>
              <Pages />
            </CatchCrash>
          </BrowserRouter>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

const Pages = () => useRoutes(routes);
