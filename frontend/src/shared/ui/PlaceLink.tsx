import { Link } from 'react-router';
import { useHref } from '../url';

/** The name of a local government as a link to it, and below it where it lies. */
export function PlaceLink({
  of: { code, name },
  district,
  province,
  to = `/local-governments/${code}`,
}: {
  of: { code: string; name: string };
  district: string;
  /** Where several provinces are listed. */
  province?: string | false;
  /** Where it leads, if not there. */
  to?: string;
}) {
  const href = useHref();
  return (
    <>
      <Link lang="th" to={href(to)}>
        {name}
      </Link>
      <span className="mk-small mk-muted" style={{ display: 'block' }}>
        {district}
        {province && ` · ${province}`}
      </span>
    </>
  );
}
