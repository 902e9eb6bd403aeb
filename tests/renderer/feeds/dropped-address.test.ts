import { expect, it } from 'vitest';
import { droppedAddress } from '../../../renderer/feeds/dropped-address.ts';

it.each([
  ['https://paper.example/', 'https://paper.example/'],
  ['# a remark\r\n\r\n http://paper.example/a \r\nhttp://second.example/', 'http://paper.example/a'],
  ['feed:https://paper.example/feed', 'feed:https://paper.example/feed'],
  ['javascript:alert(1)\nhttps://paper.example/', null],
  ['file:///etc/passwd', null],
  ['# nothing', null],
  ['', null],
])('of %j the address %j is looked up', (list, address) => {
  expect(droppedAddress(list)).toBe(address);
});
