import { createMatcher } from './lib/gazetteer/matcher.ts';
import { createDetector } from './lib/detect/detector.ts';
import { loadGazetteer } from './scripts/load-gazetteer.ts';
import { readPageTexts } from './scripts/bench/page-texts.ts';
const { texts } = readPageTexts(); const g = loadGazetteer(); const m = createMatcher(g); const d=createDetector(g);
const scans = texts.map(t=>m.scan(t));
const end = performance.now()+8000; let n=0;
if (process.argv[2]==='d') while (performance.now()<end) { for (const t of texts) n+=d.detect(t,{date:'2026-01-01'}).length; }
else while (performance.now()<end) { for (let i=0;i<texts.length;i++) n+=m.match(texts[i]!, scans[i]!, -1).length; }
console.log(n);
