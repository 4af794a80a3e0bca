// Holds the subject of every commit to what fits where commits are listed.
// usage: node .ci/subjects.mjs [first]
import { spawnSync } from 'node:child_process';

/** Subjects before this commit were written to no rule, and history is not rewritten for one. It and all after it are held. */
const FIRST = '6bf0361';
/** Characters; more are cut off in lists of commits. House style asks for 60. */
const LONGEST = 72;
/** The subject of a merge may be as long as that of its issue, when it names it. */
const NAMES_ISSUE = /#\d+/;

const git = (...args) => spawnSync('git', args, { encoding: 'utf8' });

/** Parents and subject of each commit from the first one on, the newest first; undefined where history does not reach back to it. */
function commitsFrom(first) {
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

const first = process.argv[2] ?? FIRST;
const commits = commitsFrom(first);
if (commits === undefined) {
  // a shallow clone, or sources without their history: saying so is honest, and failing would tell nothing about the commits
  process.stdout.write(`subjects: not looked at, the history here does not reach back to ${first}\n`);
} else {
  const tooLong = commits.filter(isTooLong);
  for (const { id, subject } of tooLong) process.stdout.write(`${id} ${[...subject].length} characters: ${subject}\n`);
  process.stdout.write(`subjects: ${commits.length} looked at, ${tooLong.length} longer than ${LONGEST} characters\n`);
  process.exitCode = tooLong.length === 0 ? 0 : 1;
}
