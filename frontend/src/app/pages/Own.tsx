import { useMe } from '@/shared/session';
import { LocalGovernmentView } from './LocalGovernment';

/** A local government's own page. */
export default function Own() {
  return <LocalGovernmentView code={useMe().scope.code ?? ''} />;
}
