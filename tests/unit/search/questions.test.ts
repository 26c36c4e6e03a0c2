import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bare } from '../../../src/lib/search/questions.ts';
import type { SearchRules } from '../../../src/lib/search/types.ts';
import { projectDir } from '../../support/sites.ts';

const locales = JSON.parse(readFileSync(path.join(projectDir, 'i18n', 'locales.json'), 'utf8')) as {
  code: string;
  search?: SearchRules;
}[];
const rulesOf = (locale: string) => locales.find(({ code }) => code === locale)?.search ?? {};

describe('bare, in English', () => {
  test.each([
    ['what is the best time to visit Lai Chau?', 'best time visit Lai Chau'],
    ['how do I get to Sin Ho', 'get Sin Ho'],
    ['How to get to Lai Chau from Hanoi?', 'get Lai Chau Hanoi'],
    ['HOW TO GET TO LAI CHAU', 'GET TO LAI CHAU'],
    ['is there an airport in Lai Chau?', 'airport Lai Chau'],
    ['do I need a visa for Vietnam', 'visa Vietnam'],
    ['where is Ma Lu Thang border gate', 'Ma Lu Thang border gate'],
    ['what time does the border gate open', 'border gate open'],
    ['how far is Lai Chau from Sa Pa', 'Lai Chau Sa Pa'],
    ['how many ethnic groups are there in Lai Chau', 'ethnic groups Lai Chau'],
    ['who is the chairman of the People’s Committee', 'chairman People’s Committee'],
    ['when is the Gau Tao festival?', 'Gau Tao festival'],
    ['What’s OCOP?', 'OCOP'],
    ["what's OCOP", 'OCOP'],
    ['tell me about Pu Dao', 'Pu Dao'],
    ['can foreigners invest in Lai Chau', 'invest Lai Chau'],
    ['tea of Lai Chau', 'tea Lai Chau'],
    ['how much does tea cost?', 'tea cost'],
    ['where can I buy ginseng, please?', 'buy ginseng'],
    // Nothing to leave out, or nothing else.
    ['best food', 'best food'],
    ['what is', 'what is'],
    ['the', 'the'],
    // A capital within a query is a name's.
    ['Khoen On commune', 'Khoen On commune'],
    // A phrase in quotes is asked for as it is.
    ['"what is the best" tea', '"what is the best" tea'],
    ['where is “the tea of Lai Chau”', '“the tea of Lai Chau”'],
  ])('%s is about %s', (query, rest) => expect(bare(query, rulesOf('en'))).toBe(rest));
});

describe('bare, in Vietnamese', () => {
  test.each([
    ['Lai Châu ở đâu', 'Lai Châu'],
    ['Lai Châu nằm ở đâu?', 'Lai Châu'],
    ['lai chau o dau', 'lai chau'],
    ['LAI CHÂU Ở ĐÂU', 'LAI CHÂU'],
    ['Lai Châu ở đâu'.normalize('NFD'), 'Lai Châu'.normalize('NFD')],
    ['chè Lai Châu có ngon không', 'chè Lai Châu ngon'],
    ['Lai Châu có sân bay không ạ?', 'Lai Châu sân bay'],
    ['cửa khẩu Ma Lù Thàng mở cửa lúc mấy giờ?', 'cửa khẩu Ma Lù Thàng mở cửa'],
    ['làm thế nào để đến Sìn Hồ', 'Sìn Hồ'],
    ['Lai Châu có những dân tộc nào', 'Lai Châu dân tộc'],
    ['có bao nhiêu xã ở Lai Châu', 'xã ở Lai Châu'],
    ['Lai Châu có gì chơi?', 'Lai Châu'],
    ['OCOP là gì', 'OCOP'],
    ['ai là chủ tịch tỉnh Lai Châu', 'chủ tịch tỉnh Lai Châu'],
    ['Lai Châu cách Hà Nội bao nhiêu km', 'Lai Châu cách Hà Nội'],
    ['xin hỏi thủ tục xin thị thực như thế nào ạ', 'thủ tục xin thị thực'],
    ['cho em hỏi Sìn Hồ thuộc tỉnh nào', 'Sìn Hồ'],
    ['thông tin về cửa khẩu Ma Lù Thàng', 'cửa khẩu Ma Lù Thàng'],
    ['thong tin doi ngoai la gi', 'thong tin doi ngoai'],
    ['sâm Lai Châu giá bao nhiêu', 'sâm Lai Châu giá'],
    ['lễ hội Gầu Tào tổ chức khi nào', 'lễ hội Gầu Tào tổ chức'],
    ['ăn gì ở Lai Châu', 'ăn ở Lai Châu'],
    ['xin thị thực cần giấy tờ gì', 'xin thị thực cần giấy tờ'],
    ['Ở đâu có chợ phiên', 'có chợ phiên'],
    // Other marks, other words; a syllable alone may belong to a name.
    ['ở đầu nguồn sông Đà', 'ở đầu nguồn sông Đà'],
    ['Bản Sin Suối Hồ', 'Bản Sin Suối Hồ'],
    ['hàng không', 'hàng không'],
    ['là gì?', 'là gì?'],
    ['"ở đâu" chợ phiên', '"ở đâu" chợ phiên'],
  ])('%s is about %s', (query, rest) => expect(bare(query, rulesOf('vi'))).toBe(rest));
});

describe('bare, in Chinese', () => {
  test.each([
    ['莱州省在哪里？', '莱州省'],
    ['如何去莱州旅游', '莱州旅游'],
    ['请问马鹿塘口岸几点开门', '马鹿塘口岸 开门'],
    ['请问，马鹿塘口岸在哪儿？', '马鹿塘口岸'],
    ['莱州有机场吗', '莱州 机场'],
    ['莱州的茶叶怎么样？', '莱州 茶叶'],
    ['什么时候去莱州最好', '莱州最好'],
    ['莱州有多少个民族', '莱州 民族'],
    ['从河内到莱州多远', '河内 莱州'],
    ['OCOP是什么', 'OCOP'],
    ['什么是OCOP产品？', 'OCOP产品'],
    ['谁是莱州省主席', '莱州省主席'],
    ['越南签证怎么办理', '越南签证 办理'],
    ['莱州有什么好玩的', '莱州'],
    ['马鹿塘口岸可以通关吗', '马鹿塘口岸 通关'],
    ['我想了解莱州的投资政策', '莱州 投资政策'],
    ['莱州在哪个省', '莱州'],
    ['莱州有什么特产', '莱州 特产'],
    ['莱州有哪些节日', '莱州 节日'],
    ['去莱州要带什么', '莱州'],
    // A character of a particle within another word.
    ['目的地', '目的地'],
    ['为了解决', '为了解决'],
    ['莱州省人民委员会', '莱州省人民委员会'],
    ['有机茶', '有机茶'],
    ['请问', '请问'],
    ['“在哪里”莱州', '“在哪里” 莱州'],
  ])('%s is about %s', (query, rest) => expect(bare(query, rulesOf('zh'))).toBe(rest));
});

describe('bare', () => {
  test('finds a phrase in any writing without spaces', () => {
    expect(bare('ນ້ຳຕົກຕາດຢູ່ໃສ', { questions: ['ຢູ່ໃສ'] })).toBe('ນ້ຳຕົກຕາດ');
  });

  test('takes the longest phrase', () => {
    expect(bare('where is it open', { questions: ['where', 'where is it'] })).toBe('open');
  });

  test('takes only signs where a language has no rules', () => {
    expect(bare('where is Sin Ho?', {})).toBe('where is Sin Ho');
  });
});
