import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Files,
  judge,
  project,
  sourceFile,
  sourceText,
  translationText,
  withSource,
} from '../../support/gate.ts';

/** The names, places and bodies of the portal itself. */
const registries: Files = Object.fromEntries(
  ['names', 'places', 'agencies'].map((name) => {
    const file = `content/data/${name}.yaml`;
    return [file, readFileSync(path.join(project, file), 'utf8')];
  }),
);
/** What this class of checks says; the others have their own cases. */
const ours = new Set(['name-avoid', 'name-variant', 'former-unit', 'first-mention', 'name-conflict']);
const folder = path.posix.dirname(sourceFile);

/** What the gate says of a text about a market of this year, in one language. */
async function told(
  code: 'vi' | 'zh' | 'en',
  body: string,
  options: { title?: string; summary?: string } = {},
) {
  const texts: Files =
    code === 'vi'
      ? withSource({ body, ...options })
      : { ...withSource(), [`${folder}/${code}.mdx`]: translationText(code, { body, ...options }) };
  const issues = await judge({ ...registries, ...texts });
  return issues
    .filter(({ code: issue }) => ours.has(issue))
    .map(({ code: issue, values }) => `${issue} ${values?.given ?? ''}`);
}

const lead = '越南莱州省位于北部边境。';

describe('an editor is told of a form that is not used', () => {
  test.each<['vi' | 'zh' | 'en', string, string]>([
    ['en', 'The road to Lai Chau is long.', 'Lai Chau'],
    ['en', 'The road to LAI CHAU is long.', 'LAI CHAU'],
    ['en', 'The road to Lai  Chau is long.', 'Lai Chau'],
    ['en', 'The road to Lai\nChau is long.', 'Lai Chau'],
    ['en', 'The road to Lai\u00a0Chau is long.', 'Lai Chau'],
    ['en', 'The road to **Lai** Chau is long.', 'Lai Chau'],
    ['en', '## Roads of Lai Chau\n\nThey are long.', 'Lai Chau'],
    ['en', '| Road | To |\n|---|---|\n| 4D | Lai Chau |', 'Lai Chau'],
    ['en', '- a road to Lai Chau', 'Lai Chau'],
    ['en', 'The road [to Lai Chau](https://laichau.gov.vn/).', 'Lai Chau'],
    ['en', '<Notice kind="info" title="Lai Chau by road">\n\nTake a bus.\n\n</Notice>', 'Lai Chau'],
    ['en', 'The islands lie in the South China Sea.', 'South China Sea'],
    ['en', 'The islands lie in the South China\nSea.', 'South China Sea'],
    ['en', 'The Paracel Islands and others.', 'Paracel Islands'],
    ['en', 'The Spratlys and others.', 'Spratlys'],
    ['en', 'The Xisha Islands and others.', 'Xisha Islands'],
    ['en', 'Foreign information is our work.', 'Foreign information'],
    ['vi', 'Tàu đi qua Biển Nam Trung Hoa.', 'Biển Nam Trung Hoa'],
    ['vi', 'Tàu đi qua vùng biển Nam Trung Hoa.', 'biển Nam Trung Hoa'],
    ['vi', 'Tàu đi qua biển Hoa Nam.', 'biển Hoa Nam'],
    ['vi', 'Các đảo thuộc quần đảo Nam Sa.', 'quần đảo Nam Sa'],
    ['vi', 'Các đảo thuộc quần đảo Tây Sa.', 'quần đảo Tây Sa'],
    ['vi', 'Chợ có người Mèo xuống bán hàng.', 'người Mèo'],
    ['zh', `${lead}赖州人很热情。`, '赖州'],
    ['zh', `${lead}莱洲人很热情。`, '莱洲'],
    ['zh', `${lead}莱 洲人很热情。`, '莱洲'],
    ['zh', `${lead}莱\n洲人很热情。`, '莱洲'],
    ['zh', `${lead}渔船在南海作业。`, '南海'],
    ['zh', `${lead}渔船在越南南海作业。`, '南海'],
    ['zh', `${lead}有关南中国海的文件。`, '南中国海'],
    ['zh', `${lead}西沙群岛位于海上。`, '西沙群岛'],
    ['zh', `${lead}南沙群岛位于海上。`, '南沙群岛'],
    ['zh', `${lead}南\n沙群岛位于海上。`, '南沙群岛'],
    ['zh', `${lead}当地老族居民不多。`, '老族'],
    ['zh', '越南莱州省省长出席开幕式。', '莱州省省长'],
    ['zh', '越南莱州省人民政府举行会议。', '莱州省人民政府'],
    ['zh', `${lead}马鹿塘口岸经济特区面积很大。`, '口岸经济特区'],
    ['vi', 'Tàu đi qua biển nam trung hoa.', 'biển nam trung hoa'],
    ['en', 'The islands lie in the South-China Sea.', 'South-China Sea'],
    ['en', 'The Paracel archipelago and others.', 'Paracel archipelago'],
    ['en', 'The Paracel and Spratly archipelagos.', 'Paracel and Spratly'],
    ['zh', `${lead}丰土乡有集市。`, '丰土'],
  ])('%s: %s', async (code, body, form) => {
    expect(await told(code, body)).toEqual([`name-avoid ${form}`]);
  });

  test('in title, summary and the words of a cover, with the line', async () => {
    const issues = await judge({
      ...registries,
      ...withSource(),
      [`${folder}/en.mdx`]: translationText('en', {
        title: '"A market in Lai Chau"',
        summary: '"Lai Chau meets on Sundays."',
        fields: { coverAlt: '"Stalls in Lai Chau"' },
      }),
    });
    const names = issues.filter(({ code }) => code === 'name-avoid');
    expect(names.map(({ line, field }) => [line, field])).toEqual([
      [2, 'title'],
      [3, 'summary'],
      [8, 'coverAlt'],
    ]);
  });

  test('in the registries, the dictionaries and the settings of the site, with the line', async () => {
    const common = path.join(project, 'i18n', 'en', 'navigation.json');
    const words = readFileSync(common, 'utf8').replace(/": "([^"{]+)"/, '": "$1 of Lai Chau"');
    const issues = await judge({
      ...registries,
      'i18n/en/navigation.json': words,
      'content/site.json': JSON.stringify({
        licence: { vi: 'Ghi nguồn', zh: '注明来源：赖州', en: 'Credit' },
      }),
      'content/data/figures.yaml': `${readFileSync(path.join(project, 'tests/bad-input/_base/content/data/figures.yaml'), 'utf8')}
length-new:
  value: 12
  unit: kilometre
  label: { vi: Đường mới, zh: 赖州新路, en: Roads of Lai Chau }
  source: test
  confidence: seed
`,
    });
    const names = issues.filter(({ code }) => code === 'name-avoid');
    expect(names.map(({ file, field }) => `${file} ${field}`).sort()).toEqual([
      'content/data/figures.yaml length-new.label.en',
      'content/data/figures.yaml length-new.label.zh',
      'content/site.json licence.zh',
      expect.stringMatching(/^i18n\/en\/navigation\.json /),
    ]);
    expect(names.every(({ line }) => (line ?? 0) >= 1)).toBe(true);
  });
});

describe('an editor is told of a name without its marks, or with others', () => {
  test.each<['vi' | 'zh' | 'en', string, ...string[]]>([
    ['vi', 'Đoàn lên Lai Chau từ sáng sớm.', 'Lai Chau'],
    ['vi', 'Đoàn lên Lai Chậu từ sáng sớm.', 'Lai Chậu'],
    ['vi', 'Đoàn lên Lai Chấu từ sáng sớm.', 'Lai Chấu'],
    ['vi', 'LAI CHAU ĐÓN KHÁCH', 'LAI CHAU'],
    ['vi', 'Báo Lai Chau đưa tin.', 'Lai Chau'],
    ['vi', 'Đoàn lên Lai-Châu từ sáng sớm.', 'Lai-Châu'],
    ['vi', 'Đoàn lên Laichau từ sáng sớm.', 'Laichau'],
    ['vi', 'Đoàn lên LaiChau từ sáng sớm.', 'LaiChau'],
    ['vi', 'Khách đến Lai châu vào mùa hè.', 'Lai châu'],
    ['vi', 'Khách đến tỉnh lai châu vào mùa hè.', 'tỉnh lai châu'],
    ['vi', 'Xã có tên Muong Te.', 'Muong Te'],
    ['vi', 'Xã có tên Mường Te.', 'Mường Te'],
    ['vi', 'Chợ ở xã phong thổ họp sớm.', 'xã phong thổ'],
    ['vi', 'Hàng qua Ma Lu Thang tăng.', 'Ma Lu Thang'],
    ['vi', 'Hàng qua cửa khẩu Ma Lù Thang tăng.', 'Ma Lù Thang'],
    ['vi', 'Người dân xã Tan Uyen trồng chè.', 'Tan Uyen'],
    ['vi', 'Người dân xã Sin Suoi Ho làm du lịch.', 'Sin Suoi Ho'],
    ['vi', 'Người dân phường Doan Ket làm du lịch.', 'Doan Ket'],
    ['en', 'Guests come to Muong Te.', 'Muong Te'],
    ['en', 'Guests come to Phong Tho commune.', 'Phong Tho'],
    ['en', 'Goods go through Ma Lu Thang.', 'Ma Lu Thang'],
    ['en', 'Goods go through Ma\nLu Thang.', 'Ma Lu Thang'],
    ['en', 'Guests come to lai châu.', 'lai châu'],
    ['en', 'Guests come to Lai Chầu.', 'Lai Chầu'],
    ['en', 'Tan Phong ward is the centre.', 'Tan Phong'],
    ['en', 'The Then Kín Pang festival is old.', 'Then Kín Pang'],
    ['zh', `${lead}“莱州”又写作 Lai Chau。`, 'Lai Chau'],
    ['zh', '越南莱州省是山区。萊州人很热情。', '萊州'],
    ['zh', `${lead}馬鹿塘口岸在此。`, '馬鹿塘口岸'],
    ['zh', `${lead}渔船在東海作业。`, '東海'],
    ['zh', `${lead}黃沙群島位于海上。`, '黃沙群島'],
    ['vi', 'Chợ ở xã Mường Te và xã Mù Ca.', 'Mường Te', 'Mù Ca'],
    ['vi', 'Đỉnh Pu Ta Lèng cao hơn 3.000 mét.', 'Pu Ta Lèng'],
    ['vi', 'Xã Sìn Suối Hồ đẹp.', 'Sìn Suối Hồ'],
    ['vi', 'UBND Lai Chậu thông báo.', 'Lai Chậu'],
    ['en', 'The Sin Ho plateau and Bach Moc Luong Tu.', 'Sin Ho', 'Bach Moc Luong Tu'],
  ])('%s: %s', async (code, body, ...forms) => {
    expect(await told(code, body)).toEqual(forms.map((form) => `name-variant ${form}`));
  });
});

describe('an editor is told of a unit that is no more', () => {
  test.each<['vi' | 'zh' | 'en', string, string]>([
    ['vi', 'Huyện Phong Thổ có nhiều cửa hàng.', 'Huyện Phong Thổ'],
    ['vi', 'Chợ họp ở xã Dào San, huyện Phong Thổ, tỉnh Lai Châu.', 'huyện Phong Thổ'],
    ['vi', 'UBND huyện Mường Tè tổ chức lễ hội.', 'huyện Mường Tè'],
    ['vi', 'Các huyện Mường Tè, Nậm Nhùn trồng sâm.', 'huyện Mường Tè'],
    ['vi', 'Ngày 10/11/2026, huyện Sìn Hồ đón khách.', 'huyện Sìn Hồ'],
    ['vi', 'Tháng 7/2026, huyện Sìn Hồ đón khách.', 'huyện Sìn Hồ'],
    ['vi', 'Khách dừng ở TP. Lai Châu rồi đi tiếp.', 'TP. Lai Châu'],
    ['vi', 'Khách dừng ở TP.Lai Châu rồi đi tiếp.', 'TP.Lai Châu'],
    ['vi', 'Năm 2026, Sở Thông tin và Truyền thông chủ trì họp báo.', 'Sở Thông tin và Truyền thông'],
    ['vi', 'Khách dừng ở thành phố\nLai Châu rồi đi tiếp.', 'thành phố Lai Châu'],
    ['vi', 'Năm 2019, huyện Phong Thổ có 17 xã. Năm 2026, huyện Phong Thổ đón khách.', 'huyện Phong Thổ'],
    ['vi', 'Sở Thông tin và Truyền thông chủ trì.', 'Sở Thông tin và Truyền thông'],
    ['vi', 'Sở Kế hoạch và Đầu tư tỉnh tiếp nhận hồ sơ.', 'Sở Kế hoạch và Đầu tư'],
    ['vi', '| Nơi | Chợ |\n|---|---|\n| huyện Than Uyên | Chủ nhật |', 'huyện Than Uyên'],
    ['vi', 'Thị trấn Phong Thổ có chợ đêm.', 'Thị trấn Phong Thổ'],
    ['en', 'The gate is in Phong Thổ district.', 'Phong Thổ district'],
    ['en', 'The fair was held in Phong Thổ District in October 2026.', 'Phong Thổ District'],
    ['en', 'Buses stop in Lai Châu city.', 'Lai Châu city'],
    ['en', 'Apply to the Department of Planning and Investment.', 'Department of Planning and Investment'],
    ['zh', `${lead}口岸位于封土县。`, '封土县'],
    ['zh', `${lead}目前封土县有两个市场。`, '封土县'],
    ['zh', `${lead}游客可前往莱州市区。`, '莱州市'],
    ['zh', `${lead}2026年10月，孟得县举办集市。`, '孟得县'],
    ['zh', `${lead}请向计划投资厅提出申请。`, '计划投资厅'],
    ['vi', 'Sáng 20/11, UBND huyện Sìn Hồ khai mạc hội chợ.', 'huyện Sìn Hồ'],
    ['vi', 'Ngày nay làng nghề ở huyện Sìn Hồ phát triển.', 'huyện Sìn Hồ'],
    ['vi', 'Huyện Sìn Hồ hiện nay là điểm đến quen thuộc.', 'Huyện Sìn Hồ'],
    ['vi', 'Tổ 5, phường Tân Phong, thành phố Lai Châu, tỉnh Lai Châu.', 'thành phố Lai Châu'],
    ['vi', 'HUYỆN PHONG THỔ ĐÓN KHÁCH', 'HUYỆN PHONG THỔ'],
    ['vi', '## Huyện Phong Thổ\n\nNơi đây có nhiều bản đẹp.', 'Huyện Phong Thổ'],
    ['vi', 'Chợ ở huyện *Phong Thổ* đông khách.', 'huyện Phong Thổ'],
    ['vi', 'Lễ hội có từ năm 1990 ở xã. Ngày 05/10/2026, huyện Phong Thổ mở hội.', 'huyện Phong Thổ'],
  ])('%s: %s', async (code, body, form) => {
    expect(await told(code, body)).toEqual([`former-unit ${form}`]);
  });

  test('once in a text, with the units of today', async () => {
    const issues = await judge({
      ...registries,
      ...withSource({ body: 'Huyện Phong Thổ đẹp.\n\nHuyện Phong Thổ đông khách.' }),
    });
    const units = issues.filter(({ code }) => ours.has(code));
    expect(units.map(({ code, line }) => [code, line])).toEqual([['former-unit', 14]]);
    expect(JSON.stringify(units[0]?.values)).toContain('xã Phong Thổ');
  });
});

describe('a reader of Chinese is told which 莱州 is meant', () => {
  test.each([
    ['莱州省的集市周日开集。', {}],
    ['莱州的集市周日开集。', {}],
    ['集市周日开集。\n\n莱州省有很多集市。', {}],
    ['<Name id="lai-chau" />的集市周日开集。', {}],
    ['越南有很多集市。莱州省的集市周日开集。', {}],
    ['越南莱州省的集市周日开集。', { summary: '"莱州省集市周日开集。"' }],
  ])('%s', async (body, options) => {
    expect((await told('zh', body, options)).map((issue) => issue.split(' ')[0])).toEqual(['first-mention']);
  });

  test.each([
    ['越南莱州省的集市周日开集。莱州还有别的集市。', {}],
    ['越南莱州的集市周日开集。', {}],
    ['越南西北部的莱州省有很多集市。', {}],
    ['越南老街、莱州两省有很多集市。', {}],
    ['<Name id="lai-chau" gloss />的集市周日开集。', {}],
    ['越南莱州省人民委员会介绍说，莱州有很多集市。', {}],
    ['集市周日开集。莱州参很有名。', {}],
    ['莱州省的集市周日开集。', { summary: '"越南莱州省的集市周日开集。"' }],
    ['莱州省的集市周日开集。', { title: '"越南莱州省集市"' }],
    ['越南莱州省的集市周日开集。', { title: '"莱州集市周日开集"' }],
    ['他说：“莱州很美。”', {}],
    ['集市周日开集。', { title: '"莱州集市周日开集"' }],
  ])('and an editor who has said so is left alone: %s', async (body, options) => {
    expect(await told('zh', body, options)).toEqual([]);
  });
});

describe('an editor who writes well is told nothing', () => {
  test.each<['vi' | 'zh' | 'en', string]>([
    ['vi', 'LAI CHÂU, MƯỜNG TÈ VÀ PHONG THỔ ĐÓN KHÁCH'],
    ['vi', 'Ông Nguyễn Văn Lai, bà Lò Thị Châu và anh Tấn Phong dự.'],
    ['vi', 'Vua Lê Lợi, tướng Lê Lai, nhạc sĩ Văn Nam, cô Giang Thanh.'],
    ['vi', 'Bò lai châu Âu nuôi ở nhiều nơi; phong thổ nơi đây lạ lùng.'],
    ['vi', 'Huyện Tam Dương và xã Bản Bó ở tỉnh khác.'],
    ['vi', 'Hoà Bình và Hòa Bình là một tên; Thuỷ điện Lai Châu.'],
    ['vi', 'Gửi về laichau@laichau.gov.vn hoặc xem https://laichau.gov.vn/Lai-Chau.'],
    ['vi', 'Tệp `Lai Chau.pdf` nằm trong thư mục.'],
    ['vi', 'Trên báo nước ngoài viết “Lai Chau”.'],
    ['vi', '> Lai Chau is far away.'],
    ['vi', '<Quote lang="en" source="A. Nguyen">\n\nLai Chau is far away.\n\n</Quote>'],
    ['vi', 'Biển Đông, quần đảo Hoàng Sa và quần đảo Trường Sa.'],
    ['vi', 'Nhiều người gọi nơi này bằng tên khác là “Biển Nam Trung Hoa”.'],
    ['vi', 'Quận Nam Sa ở Quảng Châu; lễ cúng cá Ông Nam Hải.'],
    ['vi', 'Vùng Hoa Nam và Nam Trung Quốc có mưa.'],
    ['vi', 'Xã Phong Thổ, tỉnh Lai Châu, đối diện Kim Thủy Hà.'],
    ['vi', 'Huyện Phong Thổ (cũ) có chợ. Huyện Phong Thổ từng đông khách.'],
    ['vi', 'Chợ ở các huyện Than Uyên, Tân Uyên và thành phố Lai Châu (cũ).'],
    ['vi', 'Ngày 12/03/2024, huyện Phong Thổ mở chợ.'],
    ['vi', 'Năm 2019, huyện Phong Thổ mở chợ. Khi ấy huyện Phong Thổ đông khách.'],
    ['vi', 'Tháng 6 năm 2025, huyện Phong Thổ mở chợ.'],
    ['vi', 'Từ ngày 01/07/2025, huyện Phong Thổ được chia thành các xã.'],
    ['vi', 'Trước khi sắp xếp, xã Mường So có chợ.'],
    ['vi', 'Ông nói: “Huyện Phong Thổ đẹp lắm.”'],
    ['vi', 'Theo <Doc id="doc-nd72-2015" />, chợ của huyện Phong Thổ được mở rộng.'],
    ['vi', 'Quyết định số 15/2021/QĐ-UBND của UBND huyện Phong Thổ về chợ.'],
    ['vi', 'Sở Thông tin và Truyền thông Điện Biên gửi khách.'],
    [
      'vi',
      '<TableBox caption="Các chợ trước ngày 01/07/2025">\n\n| Nơi | Ngày |\n|---|---|\n| Huyện Phong Thổ | Chủ nhật |\n\n</TableBox>',
    ],
    ['vi', '<Timeline>\n<Moment date="2004-01">Huyện Than Uyên về tỉnh mới.</Moment>\n</Timeline>'],
    ['vi', 'Đoàn đại biểu huyện Kim Bình và huyện Lục Xuân thăm chợ.'],
    ['en', 'LAI CHÂU WELCOMES GUESTS'],
    ['en', 'Viet Nam, Ha Noi and Hanoi; VietnamPlus and the Vietnam News Agency.'],
    ['en', 'Tran Van Nam and Viet Thanh Nguyen came to the market.'],
    ['en', 'Dien Bien Phu is a name known abroad.'],
    ['en', 'The Hoàng Sa (Paracel) Islands and the Trường Sa (Spratly) Islands.'],
    ['en', 'South China tigers, the South China Morning Post and Nansha in Guangzhou.'],
    ['en', 'Some maps write “South China Sea” for the East Sea.'],
    ['en', 'Some maps write ‘South China Sea’ for the East Sea.'],
    ['en', 'The former Phong Thổ district had a market. Phong Thổ district was large.'],
    ['en', 'The market of what was then Phong Thổ district.'],
    ['en', 'In March 2024 Phong Thổ district opened a market.'],
    ['en', 'On 12 June 2025, Phong Thổ district opened a market.'],
    ['en', 'Until 30 June 2025 the gate lay in Phong Thổ district.'],
    ['en', 'Write to info@laichau.gov.vn, or follow @LaiChau and #LaiChau.'],
    ['en', 'Jinping, Lüchun and Yunnan are across the border.'],
    ['en', 'See [the page](https://laichau.gov.vn/Lai-Chau/Phong-Tho).'],
    ['zh', '越南海洋法、越南海军和云南海关。'],
    ['zh', '海南海口、中南海、东南海域、岛以南海域。'],
    ['zh', '佛山市南海区和南海观音。'],
    ['zh', '广州南沙港和崇明西沙湿地。'],
    ['zh', '有的地图写作“南海”，本门户写东海、黄沙群岛、长沙群岛。'],
    ['zh', '见《南海各方行为宣言》。'],
    ['zh', '当地有古老族群；财政依赖州政府；团长孟提出建议。'],
    ['zh', '中国山东省有一个莱州市。'],
    ['zh', `${lead}原封土县有集市。封土县曾有两个市场。`],
    ['zh', `${lead}集市位于原三塘县原湖豆乡。`],
    ['zh', `${lead}2024年11月29日，孟得县举办集市。`],
    ['zh', `${lead}2025年6月，孟得县举办集市。`],
    ['zh', `${lead}时任封土县领导出席。`],
    ['zh', `${lead}封土县（旧）有集市。`],
    ['zh', `${lead}封土乡有集市，高原上也有。`],
    ['zh', '老挝、中国云南和越南老街。'],
    ['vi', 'Trần Phong Thọ, Nguyễn Than Uyển và Lê Sơn Là dự.'],
    ['vi', 'Chiến dịch Điện Biên Phủ, ga Lào Cai và đặc khu Trường Sa.'],
    ['vi', 'Đồng chí nguyên Chủ tịch UBND huyện Phong Thổ dự.'],
    ['vi', 'Xã này do thị trấn Phong Thổ và xã Mường So sáp nhập mà thành.'],
    ['vi', 'Bản thuộc xã Huổi Luông, huyện Phong Thổ (nay là xã Phong Thổ).'],
    ['vi', 'Đại hội Đảng bộ huyện Than Uyên nhiệm kỳ 2020–2025 có nghị quyết.'],
    ['vi', '## Huyện Phong Thổ\n\nHuyện Phong Thổ (cũ) có nhiều bản đẹp.'],
    ['vi', 'Năm 2003, chợ được dựng lại. Huyện Phong Thổ cấp vốn.'],
    ['en', 'Formerly in Phong Thổ district, the village is now in Phong Thổ commune.'],
    ['en', 'Hoàng Sa (Paracel) and Trường Sa (Spratly) archipelagos.'],
    ['en', 'Ms Giang Thanh, Mr Tan Phong and Mr Kim Binh greeted guests.'],
    ['zh', '莱州湾位于中国山东省。'],
    ['zh', `${lead}自2025年7月1日起，封土县不复存在。`],
    ['zh', '苗族同胞在云南省文山参加花山节。'],
  ])('%s: %s', async (code, body) => {
    expect(await told(code, body)).toEqual([]);
  });

  test('nor of a text about an event of its time', async () => {
    const text = sourceText({
      facts: { date: '2024-11-29' },
      body: 'Đoàn thăm huyện Mường Tè và thành phố Lai Châu.',
    });
    expect((await judge({ ...registries, [sourceFile]: text })).filter(({ code }) => ours.has(code))).toEqual(
      [],
    );
  });

  test('nor of a translation of such a text', async () => {
    const issues = await judge({
      ...registries,
      [sourceFile]: sourceText({ facts: { date: '2024-11-29' } }),
      [`${folder}/en.mdx`]: translationText('en', { body: 'The guests visited Mường Tè district.' }),
    });
    expect(issues.filter(({ code }) => ours.has(code))).toEqual([]);
  });
});

describe('whoever keeps the list of names is told of contradictions', () => {
  const record = (lines: string) => ({
    'content/data/names.yaml': `${readFileSync(path.join(project, 'tests/bad-input/_base/content/data/names.yaml'), 'utf8')}\n${lines}\n`,
  });
  test.each([
    [
      'two names of one form',
      'hai:\n  kind: place-commune\n  name: { vi: Lai Châu, zh: 来洲乡, en: Lai Châu commune }\n  approval: own',
    ],
    [
      'a form both right and wrong',
      'hai:\n  kind: place-commune\n  name: { vi: xã Hai, zh: 海乡, en: Hai commune }\n  approval: own\n  avoid: { vi: [xã Hai] }',
    ],
    [
      'another name forbidden',
      'hai:\n  kind: place-commune\n  name: { vi: xã Hai, zh: 海乡, en: Hai commune }\n  approval: own\n  avoid: { zh: [莱州] }',
    ],
    [
      'a present unit forbidden',
      'hai:\n  kind: place-commune\n  name: { vi: xã Hai, zh: 海乡, en: Hai commune }\n  approval: own\n  avoid: { vi: [xã Phong Thổ] }',
    ],
  ])('%s', async (_, lines) => {
    expect((await judge(record(lines))).map(({ code }) => code)).toContain('name-conflict');
  });

  test('and of none where names only share letters', async () => {
    const lines =
      'hai:\n  kind: place-commune\n  name: { vi: xã Lai Châu, zh: 莱州乡, en: Lai Châu commune }\n  approval: own\n  avoid: { zh: [莱州县] }';
    expect((await judge(record(lines))).filter(({ code }) => ours.has(code))).toEqual([]);
  });
});
