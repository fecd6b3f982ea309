import { Suspense } from 'react';
import HomePage from '@/features/overview/HomePage';
import { useMe } from '@/shared/session';
import { Bones } from '@/shared/ui/feedback';
import { useUrlState } from '@/shared/url';
import { page } from '../page';

const Own = page(() => import('./Own'), 'hubs', 'trainers', 'visits', 'issues');
const MyDay = page(() => import('./MyDay'), 'visits');

/** Each role's first page: a local government starts with itself, a trainer with the day, and the overview one step away. */
export default function Home() {
  const me = useMe();
  const [{ overview }] = useUrlState();
  const own = me.scope.level === 'LOCAL_GOVERNMENT' && me.scope.code;
  const day = me.trainerId && me.role === 'TRAINER' && !overview;
  if (!own && !day) return <HomePage />;
  return <Suspense fallback={<Bones lines={10} height={22} />}>{own ? <Own /> : <MyDay />}</Suspense>;
}
