import { raising } from '@/features/issue/raise/raising';
import Page from '@/features/visit/form/NewVisitPage';

/** With the issues that are raised in a visit. */
export default function NewVisitPage() {
  return <Page raising={raising} />;
}
