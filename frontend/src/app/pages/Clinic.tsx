import { ClinicIssues } from '@/features/issue/place/ClinicIssues';
import { ClinicView } from '@/features/visit/clinic/ClinicPage';

export default function ClinicPage() {
  return <ClinicView>{(clinic) => <ClinicIssues visits={clinic.visits} />}</ClinicView>;
}
