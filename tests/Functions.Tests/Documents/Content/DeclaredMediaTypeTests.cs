using Interviews.Domain;
using Interviews.Functions.Documents.Content;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Documents.Content;

public sealed class DeclaredMediaTypeTests
{
    [Theory]
    [InlineData("video/webm;codecs=vp8,opus", "video/webm")]
    [InlineData("video/mp4; codecs=avc1.42E01E,mp4a.40.2; x", "video/mp4")]
    [InlineData("application/pdf; charset=binary", "application/pdf")]
    [InlineData("text/plain", "text/plain")]
    [InlineData("text/plain; charset=UTF-8; format=flowed", "text/plain")]
    [InlineData("text/plain;charset=\"us-ascii\"", "text/plain")]
    [InlineData("application/octet-stream", null)]
    [InlineData("Binary/Octet-Stream", null)]
    [InlineData("application/force-download", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Read_AType_IsWithoutItsParametersAndNothingWhereItSaysNothing(string? declared, string? type) => DeclaredMediaType.Read(declared).Value.ShouldBe(type);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("video/")]
    [InlineData("video/web m")]
    [InlineData("video/webm, video/mp4")]
    [InlineData("text/plain; charset=utf-16")]
    [InlineData("text/plain; x=1; Charset = iso-8859-1")]
    public void Read_WhatIsNoTypeOrTextInAnotherEncoding_IsRefused(string declared) => DeclaredMediaType.Read(declared).Refusal!.Code.ShouldBe(RefusalCode.UnsupportedMediaType);
}
