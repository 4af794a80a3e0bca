// Holds the subject of every commit to what fits where commits are listed.
// usage: node .ci/subjects.mjs [first]
import { spawnSync } from 'node:child_process';

/** Subjects before this commit were written to no rule, and history is not rewritten for one. It and all after it are held. */
const FIRST = '6bf0361';
/** Characters; more are cut off in lists of commits. House style asks for 60. */
const LONGEST = 72;
/** The subject of a merge may be as long as that of its issue, when it names it. */
const NAMES_ISSUE = /#\d+/;

const git = (...args) => spawnSync('git', args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

/** Parents and subject of each commit from the first one on, the newest first; undefined where history does not reach back to it. */
function listCommits(first) {
  if (git('merge-base', '--is-ancestor', first, 'HEAD').status !== 0) return undefined;
  const { stdout } = git('log', '--format=%h%x09%P%x09%s', `${first}..HEAD`);
  const itself = git('log', '--format=%h%x09%P%x09%s', '--max-count=1', first).stdout;
  return `${stdout}${itself}`
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id, parents, ...subject] = line.split('\t');
      return { id, isMerge: parents.includes(' '), subject: subject.join('\t') };
    });
}

const isTooLong = ({ isMerge, subject }) => [...subject].length > LONGEST && !(isMerge && NAMES_ISSUE.test(subject));

/** Why there is no history to look at; undefined where there is one, which then has to reach back. */
function findGap() {
  const { stdout, stderr } = git('rev-parse', '--is-shallow-repository');
  if (stderr?.includes('not a git repository')) return 'no history comes with these sources';
  return stdout?.trim() === 'true' ? 'the history here is cut short' : undefined;
}

const first = process.argv[2] ?? FIRST;
const gap = findGap();
const commits = listCommits(first);
if (commits !== undefined) {
  const tooLong = commits.filter(isTooLong);
  for (const { id, subject } of tooLong) process.stdout.write(`${id} ${[...subject].length} characters: ${subject}\n`);
  process.stdout.write(`subjects: ${commits.length} looked at, ${tooLong.length} longer than ${LONGEST} characters\n`);
  process.exitCode = tooLong.length === 0 ? 0 : 1;
} else if (gap !== undefined) {
  // saying so is honest, and failing would tell nothing about the commits
  process.stdout.write(`subjects: not looked at, ${gap}\n`);
} else {
  process.stdout.write(
    `subjects: ${first} is not known as an ancestor of the commit checked out. Bring its history back, or, where history was rewritten on ` +
      'purpose, name in .ci/subjects.mjs (FIRST) the commit it begins with now\n',
  );
  process.exitCode = 1;
}
