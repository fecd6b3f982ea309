import { raising } from '@/features/issue/raise/raising';
import Page from '@/features/visit/form/EditVisitPage';

/** With the issues that are raised in a visit. */
export default function EditVisitPage() {
  return <Page raising={raising} />;
}
