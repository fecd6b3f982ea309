import { Link } from 'react-router';
import { useHref } from '../url';

/** The name of a local government as a link to it, and below it where it lies. */
export function PlaceName({
  of: { code, name, district, province },
  to = `/local-governments/${code}`,
  withProvince = false,
}: {
  of: { code: string; name: string; district: { name: string }; province?: { name: string } };
  /** Where it leads, if not there. */
  to?: string;
  /** Where several provinces are listed. */
  withProvince?: boolean;
}) {
  const href = useHref();
  return (
    <>
      <Link lang="th" to={href(to)}>
        {name}
      </Link>
      <span className="mk-small mk-muted" style={{ display: 'block' }}>
        {district.name}
        {withProvince && province && ` · ${province.name}`}
      </span>
    </>
  );
}
