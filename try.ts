import { drawPlan } from './test/simulation/engine/plan.ts';
import { runPlan } from './test/simulation/engine/run.ts';
import { Coverage } from './test/simulation/world/coverage.ts';
const [from,to]=[+process.argv[2]!,+process.argv[3]!]; const keep=process.argv[4]==='v';
const cov=new Coverage(); const b=performance.now(); let bad=0, ms=0;
for(let s=from;s<=to;s++){ const o=await runPlan(drawPlan(s,+(process.argv[5]??30)),{coverage:cov,keepsTrace:keep,stopsEarly:true}); ms+=o.passedMs; if(o.violations.length){bad++; if(bad<12) console.log(s,o.violations.slice(0,2).map(v=>v.slice(0,900)));} if(keep) console.log(o.lines.filter(l=>!/^  \S+ \d+ /.test(l)).join('\n'));}
const n=to-from+1; const cpu=process.cpuUsage(); console.log("cpu ms per seed", ((cpu.user+cpu.system)/1000/n).toFixed(1)); console.log('bad',bad,'of',n,'ms/seed',((performance.now()-b)/n).toFixed(1),'days/seed',(ms/n/86400000).toFixed(1));
if(process.argv[4]==='c') for(const [k,v] of cov.entries()) console.log(k,v);
