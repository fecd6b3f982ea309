import { lazy, Suspense } from 'react';
import type { Status } from '@/api/types';

const Form = lazy(async () => {
  const { pointSvg } = await import('./ThaiMap');
  return {
    default: ({ status }: { status: Status }) => (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, the same that the map draws
      <span style={{ display: 'inline-flex' }} dangerouslySetInnerHTML={{ __html: pointSvg(status) }} />
    ),
  };
});

/** The sign of a status as the map draws it. */
export function MapForm({ status }: { status: Status }) {
  return (
    <Suspense fallback={<span style={{ width: 18 }} />}>
      <Form status={status} />
    </Suspense>
  );
}
