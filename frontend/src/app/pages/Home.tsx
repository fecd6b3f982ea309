import HomePage from '@/features/overview/HomePage';
import { useMe } from '@/shared/session';
import { LocalGovernmentView } from './LocalGovernment';

/** Each role's first page: a local government starts with itself. */
export default function Home() {
  const me = useMe();
  if (me.scope.level === 'LOCAL_GOVERNMENT' && me.scope.code)
    return <LocalGovernmentView code={me.scope.code} />;
  return <HomePage />;
}
