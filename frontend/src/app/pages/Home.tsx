import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import HomePage from '@/features/overview/HomePage';
import { useMe } from '@/shared/session';
import { Bones } from '@/shared/ui/feedback';
import { useUrlState } from '@/shared/url';
import { page } from '../page';

const Own = page(() => import('./Own'), 'hubs', 'trainers', 'visits', 'issues');
/** Its words are with the home's: it brings no more than itself. */
const MonthEnd = lazy(() => import('@/features/report/home/MonthEnd'));
const MyDay = page(() => import('./MyDay'), 'visits');

/** Each role's first page: a local government starts with itself, a trainer with the day, and the overview one step away. */
export default function Home() {
  const me = useMe();
  const [{ overview }] = useUrlState();
  const own = me.scope.level === 'LOCAL_GOVERNMENT' && me.scope.code;
  const day = me.trainerId && me.role === 'TRAINER' && !overview;
  const office = me.role === 'PROVINCE' && me.scope.provinceCode;
  const monthEnd = office && (
    <Suspense fallback={<Skeleton height={210} radius={10} />}>
      <MonthEnd province={office} />
    </Suspense>
  );
  if (!own && !day) return <HomePage monthEnd={monthEnd} />;
  return <Suspense fallback={<Bones lines={10} height={22} />}>{own ? <Own /> : <MyDay />}</Suspense>;
}
