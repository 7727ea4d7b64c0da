import { Link } from 'react-router';
import { useIsStaff } from '../access/session';
import { useJobTitle } from '../directory/reads';

/** The title of a job. Only staff read the directory; for others it is the id. */
export function JobName({ id }: { readonly id: string }) {
  return useIsStaff() ? <Title id={id} /> : id;
}

function Title({ id }: { readonly id: string }) {
  return <Link to={`/jobs/${encodeURIComponent(id)}`}>{useJobTitle()(id)}</Link>;
}
