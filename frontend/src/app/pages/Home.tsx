import { Suspense } from 'react';
import HomePage from '@/features/overview/HomePage';
import { useMe } from '@/shared/session';
import { Bones } from '@/shared/ui/feedback';
import { page } from '../page';

const Own = page(() => import('./Own'), 'hubs', 'trainers', 'visits');

/** Each role's first page: a local government starts with itself. */
export default function Home() {
  const me = useMe();
  if (me.scope.level !== 'LOCAL_GOVERNMENT' || !me.scope.code) return <HomePage />;
  return (
    <Suspense fallback={<Bones lines={10} height={22} />}>
      <Own />
    </Suspense>
  );
}
